import * as z from 'zod/mini';

const fieldError = z.strictObject({
  field: z.string().check(z.describe('字段路径,例如 citizen.phone · path of the field')),
  message: z.string().check(z.describe('有何不妥 · what is wrong with it')),
});

/** An answer that is no success (RFC 9457). Chinese first; `code`, `clause` and `next` are ours. */
export const problemDetails = z
  .strictObject({
    type: z.string().check(z.describe('/problems/{code}')),
    title: z.string().check(z.describe('标题 · short title')),
    status: z.int(),
    detail: z.string().check(z.describe('说明:什么、在哪里 · what, and where')),
    english: z.string().check(z.describe('the detail in English')),
    code: z.string().check(z.describe('机器可读的代码 · for programs')),
    clause: z.optional(z.string()).check(z.describe('依据条款 · clause of the regulation')),
    requirement: z.optional(z.string()).check(z.describe('要求编号 · requirement')),
    next: z.string().check(z.describe('下一步怎么办 · what to do next')),
    field: z.optional(z.string()).check(z.describe('有误的字段 · the field it is about')),
    errors: z.optional(z.array(fieldError)).check(z.describe('逐项错误 · every field that is wrong')),
    ticketId: z.optional(z.string()),
    requestId: z.optional(z.string()).check(z.describe('报障时提供 · to be quoted to the operator')),
  })
  .check(z.describe('问题说明 · problem details'));

/** What the gateway itself answers with, before any function is asked. */
export const gatewayMessage = z
  .object({ message: z.string().check(z.describe('英文短语,如 Unauthorized · in English')) })
  .check(z.describe('网关的答复 · an answer of the gateway itself'));

export type ProblemDetails = z.output<typeof problemDetails>;
export type FieldError = z.output<typeof fieldError>;
