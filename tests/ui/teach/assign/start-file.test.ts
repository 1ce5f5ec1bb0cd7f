import { describe, expect, it } from 'vitest';
import { startFile } from '../../../../src/ui/teach/assign/start-file.ts';

describe('startFile', () => {
  const file = startFile('“A” <b> & c', 'second-read.html#v=1&l=a_1.0.0&c=Zk3p0A');

  it('opens the lesson beside it, by itself and by a link', () => {
    expect(file).toContain(
      '<meta http-equiv="refresh" content="0; url=second-read.html#v=1&amp;l=a_1.0.0&amp;c=Zk3p0A">',
    );
    expect(file).toContain('<a href="second-read.html#v=1&amp;l=a_1.0.0&amp;c=Zk3p0A">');
  });

  it('shows a title as the text it is', () => {
    expect(file).toContain('<title>“A” &lt;b&gt; &amp; c</title>');
  });

  it('says what language it is in', () => {
    expect(file).toContain('<html lang="en" dir="ltr">');
  });
});
