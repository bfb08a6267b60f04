import type { RuleSet } from '../../../domain/rules/rule-set.ts';
import { filled } from '../../pages/words/words.ts';
import { flowValues } from '../limits.ts';
import type { GuideFrame } from './document.tsx';

const order = ['filed', 'dispatched', 'handling', 'signed', 'callback', 'archived'] as const;
type Step = (typeof order)[number];

/** Sizes of the picture in its own units. */
const row = 78;
const boxHeight = 54;
const stepBox = { x: 4, width: 164 };
const branchBox = { x: 196, width: 162 };

type BoxProps = { readonly step: Step; readonly y: number; readonly frame: GuideFrame; readonly rules: RuleSet };

const StepBox = ({ step, y, frame: { words }, rules }: BoxProps) => (
  <g>
    <rect x={stepBox.x} y={y} width={stepBox.width} height={boxHeight} rx="8" fill="#0b57a4" />
    <text
      x={stepBox.x + stepBox.width / 2}
      y={y + 23}
      text-anchor="middle"
      fill="#fff"
      font-size="16"
      font-weight="700"
    >
      {words.steps[step].name}
    </text>
    <text x={stepBox.x + stepBox.width / 2} y={y + 43} text-anchor="middle" fill="#fff" font-size="12">
      {filled(words.steps[step].note, flowValues(rules))}
    </text>
  </g>
);

const BranchBox = ({
  step,
  y,
  lines,
}: {
  readonly step: Step;
  readonly y: number;
  readonly lines: readonly string[];
}) => (
  <g>
    <rect
      x={branchBox.x}
      y={y}
      width={branchBox.width}
      height={boxHeight}
      rx="8"
      fill="#fff"
      stroke="#52606d"
      stroke-dasharray="5 3"
    />
    <path d={`M${stepBox.x + stepBox.width} ${y + boxHeight / 2}H${branchBox.x - 2}`} stroke="#52606d" />
    {lines.map((line, index) => (
      <text x={branchBox.x + 8} y={y + 22 + 20 * index} fill="#1b2733" font-size="12">
        {line}
      </text>
    ))}
    {step === 'callback' ? <BackToHandling y={y} /> : ''}
  </g>
);

/** 重办: from the callback's branch up again to the handling. */
const BackToHandling = ({ y }: { readonly y: number }) => {
  const handling = order.indexOf('handling') * row + 4 + boxHeight - 8;
  return (
    <path
      d={`M${branchBox.x + 70} ${y}V${y - 12}H182V${handling}H${stepBox.x + stepBox.width + 3}l7 -4m-7 4l7 4`}
      fill="none"
      stroke="#a61b12"
      stroke-width="1.5"
    />
  );
};

const Arrow = ({ y }: { readonly y: number }) => {
  const x = stepBox.x + stepBox.width / 2;
  const end = y + row - 2;
  return <path d={`M${x} ${y + boxHeight}V${end}l-5 -7m5 7l5 -7`} fill="none" stroke="#0b57a4" stroke-width="2" />;
};

type FlowProps = { readonly frame: GuideFrame; readonly rules: RuleSet };

/** 办件流程 (R79) as a picture, and the same in words: each step with what may happen at it. */
export const Flow = ({ frame, rules }: FlowProps) => {
  const { words } = frame;
  const branches: Partial<Record<Step, readonly string[]>> = words.branches;
  const branchTexts: Partial<Record<Step, string>> = words.branchTexts;
  const values = flowValues(rules);
  return (
    <>
      <svg
        class="flow"
        viewBox={`0 0 362 ${order.length * row - row + boxHeight + 8}`}
        role="img"
        aria-labelledby="flow-title flow-description"
      >
        <title id="flow-title">{words.flow}</title>
        <desc id="flow-description">{words.flowDescription}</desc>
        {order.map((step, index) => {
          const y = index * row + 4;
          const lines = branches[step];
          return (
            <>
              {lines ? <BranchBox step={step} y={y} lines={lines} /> : ''}
              <StepBox step={step} y={y} frame={frame} rules={rules} />
              {index < order.length - 1 ? <Arrow y={y} /> : ''}
            </>
          );
        })}
      </svg>
      <h3>{words.flowInWords}</h3>
      <ol>
        {order.map((step) => (
          <li>
            <b>{words.steps[step].name}</b> {filled(words.steps[step].text, values)}
            {branchTexts[step] === undefined ? '' : <small> {filled(branchTexts[step], values)}</small>}
          </li>
        ))}
      </ol>
    </>
  );
};
