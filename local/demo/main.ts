import { runDemo } from './demo.ts';
import { orderStories } from './orders/order-stories.ts';
import { stories } from './stories/stories.ts';

process.exitCode = await runDemo({ stories, orders: orderStories, say: (line) => process.stdout.write(`${line}\n`) });
