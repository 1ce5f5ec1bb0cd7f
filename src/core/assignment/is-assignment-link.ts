/** True when a fragment means an assignment, in whatever state it is; other fragments are not for `parseAssignmentLink`. */
export function isAssignmentLink(fragment: string): boolean {
  return /^#?v=/.test(fragment);
}
