import { stuckTool } from './stuck/stuck-tool.ts';
import { runTool } from './support/tool.ts';

runTool(stuckTool);
