/** How much of what a teacher drops on the gradebook is looked at; sizes in bytes, unpacked. */
export const sourceLimits = { entries: 5000, file: 1_000_000, total: 64_000_000 } as const;
