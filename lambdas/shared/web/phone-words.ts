/** `138 0013 8000`: a number in E.164 as it is read out. */
export const phoneWords = (phone: string): string => {
  const national = phone.replace(/^\+86/, '');
  return /^1\d{10}$/.test(national) ? national.replace(/(\d{3})(\d{4})(\d{4})/, '$1 $2 $3') : `0${national}`;
};
