/** The registers that are kept for good, and those of which each year has its own: `instructions-2026`. */
export const standingRegisters = ['organisation', 'directory', 'assessment', 'integrators', 'household'] as const;
export const yearlyRegisters = ['instructions', 'campaigns', 'meetings', 'bulletins', 'handover'] as const;

/** The name of a register, as its key in the table says it. */
export type RegisterName = (typeof standingRegisters)[number] | `${(typeof yearlyRegisters)[number]}-${number}`;

/** Whether a text that came from outside names a register. */
export const isRegisterName = (text: string): text is RegisterName => {
  if ((standingRegisters as readonly string[]).includes(text)) return true;
  const [, kind, year] = /^([a-z]+)-(20\d\d)$/.exec(text) ?? [];
  return year !== undefined && (yearlyRegisters as readonly string[]).includes(kind ?? '');
};
