type BothProps = { readonly name: string; readonly english: string };

/** Words in both languages. On paper both stand; a page in one language hides the other. */
export const Both = ({ name, english }: BothProps) => (
  <>
    <span lang="zh-CN">{name}</span> <span lang="en">{english}</span>
  </>
);
