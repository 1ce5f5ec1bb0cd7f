/** A text by language tag (RFC 5646). */
export type XapiLanguageMap = Readonly<Record<string, string>>;

/** One thing to choose, or one end of a pair. `id` has no white space. */
export interface XapiComponent {
  readonly id: string;
  readonly description: XapiLanguageMap;
}

/** An interaction activity (xAPI 1.0.3, part two, 2.4.4.1): a question with its right answers. */
export interface XapiActivity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition: {
    readonly name: XapiLanguageMap;
    readonly type: 'http://adlnet.gov/expapi/activities/cmi.interaction';
    readonly interactionType: 'choice' | 'matching';
    readonly correctResponsesPattern: readonly string[];
    readonly choices?: readonly XapiComponent[];
    readonly source?: readonly XapiComponent[];
    readonly target?: readonly XapiComponent[];
  };
}

/** A statement of xAPI 1.0.3 as we write it: somebody answered something. */
export interface XapiStatement {
  /** A UUID of version 5. */
  readonly id: string;
  readonly actor: {
    readonly objectType: 'Agent';
    readonly name?: string;
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: { readonly id: string; readonly display: XapiLanguageMap };
  readonly object: XapiActivity;
  readonly result: {
    /** Ids joined by `[,]`, pairs by `[.]`. */
    readonly response: string;
    /** `scaled` is the raw score, −1..1: it may be below 0 where `raw`, on 100, is not. */
    readonly score?: {
      readonly scaled: number;
      readonly raw: number;
      readonly min: number;
      readonly max: number;
    };
    readonly completion: boolean;
  };
  readonly context: {
    readonly contextActivities: {
      readonly parent: readonly {
        readonly objectType: 'Activity';
        readonly id: string;
        readonly definition: { readonly name: XapiLanguageMap; readonly type: string };
      }[];
    };
    readonly platform: string;
    readonly language: string;
  };
  readonly timestamp: string;
}
