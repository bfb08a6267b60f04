import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { canary, mark } from './texts.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that the pages are made of; whatever else stands in one came from outside. */
const elements: ReadonlySet<string> = new Set(
  (
    'html head meta title link script body header main footer section h1 h2 h3 p b small strong em a ul ol li dl dt dd div ' +
    'span form input label textarea select option button fieldset legend table thead tbody tr th td details summary time code pre ' +
    'img figure figcaption nav br hr svg path progress g rect line polyline text tspan desc caption datalist optgroup'
  ).split(' '),
);

/** Attributes that hold an address. */
const addresses: ReadonlySet<string> = new Set(['href', 'src', 'action', 'formaction', 'srcset', 'data', 'poster']);

/** Where a page may lead to: itself, its own paths, the telephone, the photos. */
const isOwnAddress = (value: string, photosOrigin: string): boolean =>
  value === '' ||
  /^(?:\?|#|\/(?![/\\])|tel:\+?\d+$)/.test(value) ||
  value === photosOrigin ||
  value.startsWith(`${photosOrigin}/`) ||
  /^https:\/\/photos\.s3\./.test(value) ||
  /^https:\/\/cn-northwest-1\.console\.amazonaws\.cn\/states\/home\?region=cn-northwest-1#\/v2\/executions\/details\/[\w:-]+$/.test(
    value,
  );

const faultsOfElement = ({ tagName, attrs, childNodes }: Element, photosOrigin: string): readonly string[] => {
  const faults: string[] = [];
  if (!elements.has(tagName)) faults.push(`element ${tagName}`);
  for (const { name, value } of attrs) {
    if (/^on|^style$/.test(name) || name.includes(mark) || name.toLowerCase().includes(canary))
      faults.push(`attribute ${name} of ${tagName}`);
    if (addresses.has(name) && !isOwnAddress(value, photosOrigin)) faults.push(`${name}=${value.slice(0, 80)}`);
    if (name === 'http-equiv') faults.push('http-equiv');
  }
  const src = attrs.find(({ name }) => name === 'src')?.value ?? '';
  if (tagName === 'script' && (childNodes.length > 0 || !/^(\/desk)?\/assets\/[\w.-]+$/.test(src)))
    faults.push('a script');
  return faults;
};

const faultsOf = (node: Node, photosOrigin: string): readonly string[] => {
  const own =
    node.nodeName === '#comment' ? ['a comment'] : 'tagName' in node ? faultsOfElement(node, photosOrigin) : [];
  const below = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...below.flatMap((child) => faultsOf(child, photosOrigin))];
};

/** What in a page came from outside and is more than text. */
export const markupFaults = (html: string, photosOrigin: string): readonly string[] =>
  faultsOf(parse(html), photosOrigin);
