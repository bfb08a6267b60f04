import * as z from 'zod';

const fieldError = z.strictObject({
  field: z.string().describe('字段路径,例如 citizen.phone · path of the field'),
  message: z.string().describe('有何不妥 · what is wrong with it'),
});

/** An answer that is no success (RFC 9457). Chinese first; `code`, `clause` and `next` are ours. */
export const problemDetails = z
  .strictObject({
    type: z.string().describe('/problems/{code}'),
    title: z.string().describe('标题 · short title'),
    status: z.int(),
    detail: z.string().describe('说明:什么、在哪里 · what, and where'),
    english: z.string().describe('the detail in English'),
    code: z.string().describe('机器可读的代码 · for programs'),
    clause: z.string().optional().describe('依据条款 · clause of the regulation'),
    requirement: z.string().optional().describe('要求编号 · requirement'),
    next: z.string().describe('下一步怎么办 · what to do next'),
    field: z.string().optional().describe('有误的字段 · the field it is about'),
    errors: z.array(fieldError).optional().describe('逐项错误 · every field that is wrong'),
    ticketId: z.string().optional(),
    requestId: z.string().optional().describe('报障时提供 · to be quoted to the operator'),
  })
  .describe('问题说明 · problem details');

export type ProblemDetails = z.output<typeof problemDetails>;
export type FieldError = z.output<typeof fieldError>;
