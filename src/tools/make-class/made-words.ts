/** First halves of nicknames. */
export const adjectives = [
  'Amber', 'Brisk', 'Calm', 'Clever', 'Copper', 'Daring', 'Dusty', 'Early', 'Fair', 'Gentle', 'Golden', 'Happy', 'Icy',
  'Jolly', 'Keen', 'Lively', 'Lucky', 'Mellow', 'Misty', 'Nimble', 'Olive', 'Patient', 'Plain', 'Proud', 'Quick', 'Quiet',
  'Rapid', 'Rosy', 'Silver', 'Sleepy', 'Small', 'Snowy', 'Steady', 'Sunny', 'Swift', 'Tall', 'Velvet', 'Warm', 'Wild', 'Wise',
] as const; // prettier-ignore

/** Second halves. */
export const animals = [
  'Badger', 'Beaver', 'Bison', 'Cat', 'Crane', 'Crow', 'Deer', 'Dolphin', 'Duck', 'Eagle', 'Falcon', 'Ferret', 'Finch', 'Fox',
  'Goose', 'Hare', 'Hawk', 'Heron', 'Horse', 'Ibis', 'Jay', 'Koala', 'Lark', 'Lynx', 'Magpie', 'Mole', 'Moose', 'Newt', 'Otter',
  'Owl', 'Panda', 'Pigeon', 'Rabbit', 'Raven', 'Robin', 'Seal', 'Stork', 'Swan', 'Tiger', 'Wren',
] as const; // prettier-ignore

/** Reasons that learners give for a mark. */
export const markReasons = [
  'It does not say who said this.',
  'One thing does not have to lead to the next.',
  'I looked this up and the number is different.',
  'It just says it will happen, without showing why.',
  'Who are these people? Nobody is named.',
  '=SUM is not a reason, but this is: no source.',
  'It sounds bigger than it is.',
  'The card on the shelf says something else.',
] as const;

/** Reasons that learners give for an objection. */
export const objections = [
  'I think this is still a guess, even if it sounds careful.',
  'The text does not say where this comes from, so my mark is right.',
  'It could be both. The second half is about what happens next.',
  'There is a link missing here too.',
  'This is too small a thing to count.',
  'My name for it fits as well: it leads from one thing to the next.',
] as const;

/** Thoughts at the end. */
export const thoughts = [
  'I will look for who is speaking before I believe it.',
  'Some parts I marked were fine. Strong words are not always wrong.',
  'Checking a number took less time than I thought.',
  'I want to know who paid for it.',
] as const;

/** Rewrites of a flagged passage. */
export const rewrites = [
  'It may happen, but the report does not show that it must.',
  'Two officials, who are not named here, say so; nobody else has confirmed it.',
  'The figure in the public record is lower.',
] as const;
