import { Hono } from 'hono';
import type { Area } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { Frame } from '../../views/frame.tsx';
import { deskWords } from '../../words/words.ts';

const pages = new Hono<DeskEnv>();

pages.get('/', (context) => {
  const { home: words } = deskWords(context.var.language);
  return context.html(
    <Frame context={context} title={words.heading}>
      <p>{words.nothing}</p>
    </Frame>,
  );
});

/** 首页: what is to be done today. */
export const home: Area = { path: '/desk', name: 'home', pages };
