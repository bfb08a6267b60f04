import { runTool } from './support/tool.ts';
import { sweepTool } from './sweep/sweep-tool.ts';

runTool(sweepTool);
