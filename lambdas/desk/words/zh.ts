import { roleNames } from '../../../domain/access/roles.ts';

/** Words of the desk's frame. */
export const deskZh = {
  title: '12345 工作台',
  skip: '跳到正文',
  navigation: '工作区',
  otherLanguage: 'English',
  logIn: '登录',
  logOut: '退出',
  roles: roleNames,
  deputy: '代{post}',
  separator: '、',
  areas: {
    home: '首页',
    intake: '来电登记',
    queues: '队列',
    search: '查找',
    handover: '交接班',
    supervision: '督办督查',
    directory: '派单目录',
    organisation: '机构名录',
    reports: '月报',
    assessment: '分析考核',
    integrations: '接入管理',
  },
  refusals: {
    notLoggedIn: { title: '请先登录', text: '登录已过期或尚未登录。填写的内容没有提交,登录后请重新提交。' },
    otherSite: { title: '请求被拒绝', text: '此操作不是从工作台页面发出的,没有执行。' },
    notYours: { title: '无权使用', text: '您的岗位不使用此页面。如需使用,请与中心综合组联系。' },
    noPage: { title: '没有此页面', text: '地址有误,或页面已移动。' },
    fault: { title: '系统繁忙', text: '操作没有完成,也没有保存。请稍后再试;多次失败请联系系统管理员。' },
  },
  back: '返回首页',
} as const;
