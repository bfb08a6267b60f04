import { runTool } from './support/tool.ts';
import { menuTool } from './wechat-menu/menu-tool.ts';

runTool(menuTool);
