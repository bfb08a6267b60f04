import { describe, expect, it } from '@jest/globals';
import { holdsPersonalData } from '../../../domain/bulletins/personal-data.ts';

describe('personal data in a text', () => {
  it.each([
    '请联系13800138000核实',
    '电话 138-0013-8000',
    '138 0013 8000',
    '+86 13800138000',
    '13800138000',
    '办公室0951-8011234',
    '办公室(0951)8011234',
    '办公室(0951) 8011234',
    '138.0013.8000',
    '138–0013–8000',
    '138—0013—8000',
    '身份证640121198001011234',
    '64012119800101123X',
  ])('is found: %s', (text) => {
    expect(holdsPersonalData(text)).toBe(true);
  });

  it.each([
    '工单20261123004217已办结',
    '工单20261123004217123',
    '2026年11月受理2013件,同比上升12.5%',
    '请拨12345',
    '由1380件增至1400件',
    '满意率98.55%,分母1987,分子1958',
  ])('is not: %s', (text) => {
    expect(holdsPersonalData(text)).toBe(false);
  });
});
