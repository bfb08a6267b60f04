import { describe, expect, it } from '@jest/globals';
import jsonata from 'jsonata';
import { refusedReferences } from '../../../../local/states/expressions/references.ts';

const refused = (source: string, inCatcher = false) => refusedReferences(jsonata(source).ast(), inCatcher);

describe('What an expression may refer to', () => {
  it.each([
    '$states.input.items[value > 3]',
    '$states.input.items[$ > 3].name',
    "$items.{ 'k': name, 'all': $ }",
    '$items{kind: $count(name)}',
    '$items^(>price, name)',
    '$map($items, function($item) { $item.name })',
    '$items.(price * amount)',
    "$items ~> |$|{'done': state}|",
    '( $total := 3; $total + 1 )',
    '$states.context.Execution.Input.a',
    "{ 'a': [1..3] }",
    '$items[0].b.c',
  ])('%s is fine', (source) => {
    expect(refused(source)).toEqual([]);
  });

  it.each([
    ['phone', "Reference to 'phone' at the top level is not supported."],
    ['$a + phone.number', "Reference to 'phone' at the top level is not supported."],
    ['$map($a, function($v){ phone })', "Reference to 'phone' at the top level is not supported."],
    ["{ 'a': phone }", "Reference to 'phone' at the top level is not supported."],
    ['(phone).b', "Reference to 'phone' at the top level is not supported."],
    ['$.a', "Reference to '$' at the top level is not supported."],
    ['$a[$$.b = 1]', "Reference to '$$' is not supported."],
    ["$a.$eval('1')", "Function '$eval' is not supported, use '$parse'."],
    ['$map($a, $eval)', "Function '$eval' is not supported, use '$parse'."],
    ['$states.errorOutput.Error', "Reference to '$states.errorOutput' is not supported outside of a Catch."],
  ])('%s is refused', (source, message) => {
    expect(refused(source)).toContain(message);
  });

  it('lets a catcher see the error', () => {
    expect(refused('$states.errorOutput.Error', true)).toEqual([]);
  });
});
