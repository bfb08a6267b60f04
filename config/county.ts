/** Whose hotline this is: another county changes this line, and the profile. */
export * from './yongning/index.ts';
