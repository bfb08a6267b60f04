import { menuTool } from './menu/menu-tool.ts';
import { runTool } from './support/tool.ts';

runTool(menuTool);
