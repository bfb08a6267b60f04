// Generated from the description of the API by `npm run docs:api`. Not to be edited.

export interface paths {
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 工单列表 · open tickets by limit; with caller or day all by acceptance
         * @description 可调用:接听派单组、督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、一级平台、承办人员、分管负责人、单位主要负责人。Callers: Intake desk, Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Level 1 platform, Handler, Signatory, Head of the unit.
         */
        get: operations["listTickets"];
        put?: never;
        /**
         * 登记工单 · file a ticket
         * @description 可调用:接听派单组、网点受理人员、一级平台。Callers: Intake desk, Outlet clerk, Level 1 platform.
         */
        post: operations["fileTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看工单 · a ticket
         * @description 可调用:接听派单组、督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、一级平台、承办人员、分管负责人、单位主要负责人、村居联络员、网点受理人员。Callers: Intake desk, Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Level 1 platform, Handler, Signatory, Head of the unit, Village liaison, Outlet clerk.
         */
        get: operations["readTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看时限台账 · why the limit is what it is
         * @description 可调用:接听派单组、督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、一级平台、承办人员、分管负责人、单位主要负责人、村居联络员、网点受理人员。Callers: Intake desk, Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Level 1 platform, Handler, Signatory, Head of the unit, Village liaison, Outlet clerk.
         */
        get: operations["readDeadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 四级平台单位 · units
         * @description 可调用:接听派单组、督办员、综合组、中心负责人、承办人员、分管负责人、单位主要负责人、村居联络员、网点受理人员、领导小组、督查组、县委县政府阅览、协会、服务企业、一级平台、系统管理员。Callers: Intake desk, Supervisor, General affairs desk, Head of the centre, Handler, Signatory, Head of the unit, Village liaison, Outlet clerk, Leading group, Inspection team, County leadership reader, Association, Service enterprise, Level 1 platform, System administrator.
         */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 内容分类 · categories
         * @description 可调用:接听派单组、督办员、综合组、中心负责人、承办人员、分管负责人、单位主要负责人、村居联络员、网点受理人员、领导小组、督查组、县委县政府阅览、协会、服务企业、一级平台、系统管理员。Callers: Intake desk, Supervisor, General affairs desk, Head of the centre, Handler, Signatory, Head of the unit, Village liaison, Outlet clerk, Leading group, Inspection team, County leadership reader, Association, Service enterprise, Level 1 platform, System administrator.
         */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 当场答复(立办立结)· answers at first contact
         * @description 可调用:接听派单组、督办员。Callers: Intake desk, Supervisor.
         */
        post: operations["answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不予受理 · declines, or proposes to
         * @description 可调用:接听派单组、督办员、中心负责人。Callers: Intake desk, Supervisor, Head of the centre.
         */
        post: operations["decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 派单 · dispatches to a unit
         * @description 可调用:接听派单组、督办员、中心负责人。Callers: Intake desk, Supervisor, Head of the centre.
         */
        post: operations["dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改派 · corrects a wrong dispatch
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签收 · signs for the ticket
         * @description 可调用:承办人员、分管负责人、单位主要负责人。Callers: Handler, Signatory, Head of the unit.
         */
        post: operations["acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/mark-read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 已阅 · has read the ticket
         * @description 可调用:承办人员、分管负责人、单位主要负责人、村居联络员。Callers: Handler, Signatory, Head of the unit, Village liaison.
         */
        post: operations["markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/contact-citizen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 联系群众 · records a contact with the caller
         * @description 可调用:承办人员、分管负责人、单位主要负责人、村居联络员、接听派单组、督办员。Callers: Handler, Signatory, Head of the unit, Village liaison, Intake desk, Supervisor.
         */
        post: operations["contactCitizen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/submit-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交办理结果 · submits a result for signature
         * @description 可调用:承办人员、分管负责人、单位主要负责人、村居联络员。Callers: Handler, Signatory, Head of the unit, Village liaison.
         */
        post: operations["submitResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/sign-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签字:办理结果或申请办结 · signs the result or the closure application
         * @description 可调用:分管负责人、单位主要负责人。Callers: Signatory, Head of the unit.
         */
        post: operations["signResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/request-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请退回 · asks to return the ticket
         * @description 可调用:承办人员、分管负责人、单位主要负责人。Callers: Handler, Signatory, Head of the unit.
         */
        post: operations["requestReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/decide-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回审核 · decides a return
         * @description 可调用:督办员、中心负责人、领导小组。Callers: Supervisor, Head of the centre, Leading group.
         */
        post: operations["decideReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/withdraw-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回申请 · takes the pending request back
         * @description 可调用:承办人员、分管负责人、单位主要负责人。Callers: Handler, Signatory, Head of the unit.
         */
        post: operations["withdrawRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/request-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请延时 · asks for more time
         * @description 可调用:承办人员、分管负责人、单位主要负责人、村居联络员。Callers: Handler, Signatory, Head of the unit, Village liaison.
         */
        post: operations["requestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/decide-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 延时审核 · decides an extension
         * @description 可调用:中心负责人、领导小组、承办人员、分管负责人、单位主要负责人。Callers: Head of the centre, Leading group, Handler, Signatory, Head of the unit.
         */
        post: operations["decideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/request-closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请办结 · applies for closure
         * @description 可调用:承办人员、分管负责人、单位主要负责人。Callers: Handler, Signatory, Head of the unit.
         */
        post: operations["requestClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/decide-closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请办结审核 · decides a closure application
         * @description 可调用:中心负责人、领导小组。Callers: Head of the centre, Leading group.
         */
        post: operations["decideClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/record-upstream-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记一级平台决定 · records the decision of level 1
         * @description 可调用:一级平台、督办员、中心负责人。Callers: Level 1 platform, Supervisor, Head of the centre.
         */
        post: operations["recordUpstreamDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 交办村居 · delegates a part to a village
         * @description 可调用:承办人员、分管负责人、单位主要负责人。Callers: Handler, Signatory, Head of the unit.
         */
        post: operations["delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新办理 · takes an archived ticket up again
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/decline-reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不同意重新办理 · refuses to take it up again
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["declineReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/supervise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 督办 · supervises formally
         * @description 可调用:督办员、中心负责人、领导小组、一级平台。Callers: Supervisor, Head of the centre, Leading group, Level 1 platform.
         */
        post: operations["supervise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/reply-supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 督办答复 · answers the supervisions that wait
         * @description 可调用:承办人员、分管负责人、单位主要负责人。Callers: Handler, Signatory, Head of the unit.
         */
        post: operations["replySupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/propose-joint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提请联办 · proposes a hard matter to the leading group
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["proposeJoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/decline-joint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不同意联办 · leaves the matter with its unit
         * @description 可调用:领导小组。Callers: Leading group.
         */
        post: operations["declineJoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 联办 · appoints lead and partners
         * @description 可调用:领导小组。Callers: Leading group.
         */
        post: operations["join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/contribute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 配合意见 · contributes an opinion
         * @description 可调用:承办人员、分管负责人、单位主要负责人。Callers: Handler, Signatory, Head of the unit.
         */
        post: operations["contribute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 并单 · merges
         * @description 可调用:接听派单组、督办员、中心负责人。Callers: Intake desk, Supervisor, Head of the centre.
         */
        post: operations["merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/record-callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回访 · records a callback
         * @description 可调用:接听派单组、督办员、中心负责人、领导小组。Callers: Intake desk, Supervisor, Head of the centre, Leading group.
         */
        post: operations["recordCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/answer-survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 群众评价(只由群众本人)· the caller answers the survey
         * @description 可调用:只由群众本人,经短信中的链接。Callers: the caller alone, by the link in an SMS.
         */
        post: operations["answerSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/add-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 补充诉求 · adds information
         * @description 可调用:接听派单组、督办员、中心负责人、一级平台、网点受理人员。Callers: Intake desk, Supervisor, Head of the centre, Level 1 platform, Outlet clerk.
         */
        post: operations["addInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 催办 · urges the unit
         * @description 可调用:接听派单组、督办员、中心负责人、一级平台。Callers: Intake desk, Supervisor, Head of the centre, Level 1 platform.
         */
        post: operations["urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回 · withdraws for the caller
         * @description 可调用:接听派单组、督办员、中心负责人。Callers: Intake desk, Supervisor, Head of the centre.
         */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重启工作流 · starts the next run of the workflow
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        post: operations["restart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复工作流 · lets a stuck workflow go on
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 删除个人信息(依申请)· erases the personal data of an ended ticket on request
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        post: operations["erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 暂停删除(诉讼、复议、督查需要)· keeps the record from being erased
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        post: operations["hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registers/{register}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看登记簿 · a register, line by line
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、系统管理员。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, System administrator.
         */
        get: operations["readRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指令列表,新的在前 · instructions, the newest first
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、一级平台。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Level 1 platform.
         */
        get: operations["listInstructions"];
        put?: never;
        /**
         * 登记一级平台指令 · enters an instruction of level 1
         * @description 可调用:一级平台、督办员、中心负责人。Callers: Level 1 platform, Supervisor, Head of the centre.
         */
        post: operations["createInstruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一级平台指令 · an instruction of level 1
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、一级平台。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Level 1 platform.
         */
        get: operations["readInstruction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{id}/link-ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 关联工单 · links a ticket
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["instructionLinkTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复指令 · answers
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["instructionReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{id}/accept-reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 认可答复 · accepts the answer
         * @description 可调用:一级平台、中心负责人。Callers: Level 1 platform, Head of the centre.
         */
        post: operations["instructionAcceptReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{id}/return-reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回答复,可另定时限 · returns the answer, with a new limit if one is set
         * @description 可调用:一级平台、中心负责人。Callers: Level 1 platform, Head of the centre.
         */
        post: operations["instructionReturnReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取消指令 · cancels
         * @description 可调用:一级平台、中心负责人。Callers: Level 1 platform, Head of the centre.
         */
        post: operations["instructionCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 督查列表,新的在前 · campaigns, the newest first
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、承办人员、分管负责人、单位主要负责人。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Handler, Signatory, Head of the unit.
         */
        get: operations["listCampaigns"];
        put?: never;
        /**
         * 开展督查 · opens an inspection campaign
         * @description 可调用:督查组、领导小组、中心负责人。Callers: Inspection team, Leading group, Head of the centre.
         */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 督查 · an inspection campaign
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、承办人员、分管负责人、单位主要负责人。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Handler, Signatory, Head of the unit.
         */
        get: operations["readCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/draw-sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 抽样 · draws a sample
         * @description 可调用:督查组、领导小组。Callers: Inspection team, Leading group.
         */
        post: operations["campaignDrawSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/record-finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记问题 · records a finding
         * @description 可调用:督查组、领导小组。Callers: Inspection team, Leading group.
         */
        post: operations["campaignRecordFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/report-rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 报送整改 · the unit reports its rectification
         * @description 可调用:承办人员、分管负责人、单位主要负责人。Callers: Handler, Signatory, Head of the unit.
         */
        post: operations["campaignReportRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/accept-rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 整改通过 · accepts a rectification
         * @description 可调用:督查组、领导小组。Callers: Inspection team, Leading group.
         */
        post: operations["campaignAcceptRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/refuse-rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 整改不通过,可另定期限 · refuses a rectification, with a new date if one is set
         * @description 可调用:督查组、领导小组。Callers: Inspection team, Leading group.
         */
        post: operations["campaignRefuseRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结束督查 · closes the campaign
         * @description 可调用:督查组、领导小组。Callers: Inspection team, Leading group.
         */
        post: operations["campaignClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 督查组查阅样本中的工单,逐次留痕 · opens a ticket of the sample, each opening recorded
         * @description 可调用:督查组、领导小组。Callers: Inspection team, Leading group.
         */
        post: operations["inspectTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 会商列表,新的在前 · meetings, the newest first
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、承办人员、分管负责人、单位主要负责人。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Handler, Signatory, Head of the unit.
         */
        get: operations["listMeetings"];
        put?: never;
        /**
         * 登记会商 · enters a meeting
         * @description 可调用:综合组、中心负责人、领导小组。Callers: General affairs desk, Head of the centre, Leading group.
         */
        post: operations["createMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 会商 · a meeting
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、承办人员、分管负责人、单位主要负责人。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Handler, Signatory, Head of the unit.
         */
        get: operations["readMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/add-follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 增加议定事项 · adds a follow-up
         * @description 可调用:综合组、中心负责人、领导小组。Callers: General affairs desk, Head of the centre, Leading group.
         */
        post: operations["meetingAddFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/complete-follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 办结议定事项 · completes a follow-up
         * @description 可调用:综合组、中心负责人、领导小组、承办人员、分管负责人、单位主要负责人。Callers: General affairs desk, Head of the centre, Leading group, Handler, Signatory, Head of the unit.
         */
        post: operations["meetingCompleteFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 预警 · early warnings
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator.
         */
        get: operations["readWarnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 派单目录 · the dispatch directory
         * @description 可调用:接听派单组、督办员、综合组、中心负责人、网点受理人员、领导小组、督查组、系统管理员。Callers: Intake desk, Supervisor, General affairs desk, Head of the centre, Outlet clerk, Leading group, Inspection team, System administrator.
         */
        get: operations["readDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 退回形成的目录变更建议 · what granted returns propose
         * @description 可调用:督办员、综合组、中心负责人。Callers: Supervisor, General affairs desk, Head of the centre.
         */
        get: operations["readProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory/add-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 增加派单规则 · adds a rule
         * @description 可调用:督办员、综合组、中心负责人。Callers: Supervisor, General affairs desk, Head of the centre.
         */
        post: operations["addRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory/change-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改派单规则 · changes a rule
         * @description 可调用:督办员、综合组、中心负责人。Callers: Supervisor, General affairs desk, Head of the centre.
         */
        post: operations["changeRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory/move-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 调整规则顺序 · moves a rule
         * @description 可调用:督办员、综合组、中心负责人。Callers: Supervisor, General affairs desk, Head of the centre.
         */
        post: operations["moveRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory/retire-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用派单规则 · retires a rule
         * @description 可调用:督办员、综合组、中心负责人。Callers: Supervisor, General affairs desk, Head of the centre.
         */
        post: operations["retireRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory/accept-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 采纳退回形成的建议 · accepts what granted returns propose
         * @description 可调用:督办员、综合组、中心负责人。Callers: Supervisor, General affairs desk, Head of the centre.
         */
        post: operations["acceptProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory/dismiss-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不采纳建议 · leaves a proposal aside
         * @description 可调用:督办员、综合组、中心负责人。Callers: Supervisor, General affairs desk, Head of the centre.
         */
        post: operations["dismissProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 不属热线受理的事项和途径 · emergencies and other routes
         * @description 可调用:接听派单组、督办员、综合组、中心负责人、网点受理人员、领导小组、督查组、系统管理员。Callers: Intake desk, Supervisor, General affairs desk, Head of the centre, Outlet clerk, Leading group, Inspection team, System administrator.
         */
        get: operations["listRoutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 派单建议 · suggestions for a ticket
         * @description 可调用:接听派单组、督办员、综合组、中心负责人。Callers: Intake desk, Supervisor, General affairs desk, Head of the centre.
         */
        get: operations["readSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记前的派单建议 · suggestions before a ticket is filed
         * @description 可调用:接听派单组、督办员、综合组、中心负责人。Callers: Intake desk, Supervisor, General affairs desk, Head of the centre.
         */
        post: operations["askSuggestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/analysis/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 热点、难点分析 · hot spots and hard spots of a month
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator.
         */
        get: operations["readAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/analysis/{month}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 分析数字所指的工单,trace 见分析 · the tickets behind a number
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator.
         */
        get: operations["readAnalysisTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 年度考核得分,单位只见本单位及下级 · the year’s scores
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、承办人员、分管负责人、单位主要负责人、村居联络员。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Handler, Signatory, Head of the unit, Village liaison.
         */
        get: operations["readAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment/{year}/units/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单位得分明细 · a unit’s score, each point with its ticket
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、承办人员、分管负责人、单位主要负责人、村居联络员。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Handler, Signatory, Head of the unit, Village liaison.
         */
        get: operations["readUnitScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment/{year}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 冻结的得分 · a frozen version
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、承办人员、分管负责人、单位主要负责人、村居联络员。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Handler, Signatory, Head of the unit, Village liaison.
         */
        get: operations["readScoreVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment/{year}/scheme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记考核办法新版本 · enters a version of the scheme
         * @description 可调用:综合组、中心负责人。Callers: General affairs desk, Head of the centre.
         */
        post: operations["enterScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment/{year}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 对扣分申诉 · appeals a deduction
         * @description 可调用:承办人员、分管负责人、单位主要负责人、村居联络员。Callers: Handler, Signatory, Head of the unit, Village liaison.
         */
        post: operations["appealDeduction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment/{year}/appeals/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 决定申诉,村居的由镇街决定 · decides an appeal
         * @description 可调用:综合组、中心负责人、单位主要负责人、分管负责人。Callers: General affairs desk, Head of the centre, Head of the unit, Signatory.
         */
        post: operations["decideAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment/{year}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 冻结得分为新版本 · freezes the scores as a version
         * @description 可调用:综合组、中心负责人。Callers: General affairs desk, Head of the centre.
         */
        post: operations["freezeAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本年信息、简报 · the year’s bulletins
         * @description 可调用:督办员、综合组、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员。Callers: Supervisor, General affairs desk, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator.
         */
        get: operations["readBulletins"];
        put?: never;
        /**
         * 起草简报 · drafts a bulletin from the month’s numbers
         * @description 可调用:综合组、中心负责人。Callers: General affairs desk, Head of the centre.
         */
        post: operations["draftBulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{year}/{n}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改简报 · edits a draft
         * @description 可调用:综合组、中心负责人。Callers: General affairs desk, Head of the centre.
         */
        post: operations["reviseBulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{year}/{n}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 印发简报 · issues a bulletin under the next number
         * @description 可调用:综合组、中心负责人。Callers: General affairs desk, Head of the centre.
         */
        post: operations["issueBulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/monthly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 月报列表 · monthly reports
         * @description 可调用:综合组、督办员、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、一级平台、承办人员、分管负责人、单位主要负责人、村居联络员。Callers: General affairs desk, Supervisor, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Level 1 platform, Handler, Signatory, Head of the unit, Village liaison.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/monthly/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看月报;承办单位只见本单位 · a report, also as XLSX, CSV or for print
         * @description 可调用:综合组、督办员、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、一级平台、承办人员、分管负责人、单位主要负责人、村居联络员。Callers: General affairs desk, Supervisor, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Level 1 platform, Handler, Signatory, Head of the unit, Village liaison.
         */
        get: operations["readReport"];
        put?: never;
        /**
         * 生成月报 · has a report made; ask again for its progress
         * @description 可调用:综合组、督办员、中心负责人、领导小组、系统管理员。Callers: General affairs desk, Supervisor, Head of the centre, Leading group, System administrator.
         */
        post: operations["makeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/monthly/{month}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 月报某数字的工单 · the tickets behind a number
         * @description 可调用:综合组、督办员、中心负责人、领导小组、督查组、县委县政府阅览、系统管理员、一级平台、承办人员、分管负责人、单位主要负责人、村居联络员。Callers: General affairs desk, Supervisor, Head of the centre, Leading group, Inspection team, County leadership reader, System administrator, Level 1 platform, Handler, Signatory, Head of the unit, Village liaison.
         */
        get: operations["listReportTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 新设单位 · founds a unit
         * @description 可调用:综合组、中心负责人、系统管理员。Callers: General affairs desk, Head of the centre, System administrator.
         */
        post: operations["unitFound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 单位更名 · renames a unit
         * @description 可调用:综合组、中心负责人、系统管理员。Callers: General affairs desk, Head of the centre, System administrator.
         */
        post: operations["unitRename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/change-phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更换岗位电话 · phones of the posts
         * @description 可调用:综合组、中心负责人、系统管理员。Callers: General affairs desk, Head of the centre, System administrator.
         */
        post: operations["unitChangePhones"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 划归另一上级 · moves a unit
         * @description 可调用:综合组、中心负责人、系统管理员。Callers: General affairs desk, Head of the centre, System administrator.
         */
        post: operations["unitMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 单位合并,下级单位一并划入 · merges units, with those below them
         * @description 可调用:综合组、中心负责人、系统管理员。Callers: General affairs desk, Head of the centre, System administrator.
         */
        post: operations["unitMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/abolish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销单位 · abolishes a unit
         * @description 可调用:综合组、中心负责人、系统管理员。Callers: General affairs desk, Head of the centre, System administrator.
         */
        post: operations["unitAbolish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/record-deputy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记 AB 角代岗 · records a deputy
         * @description 可调用:综合组、中心负责人、系统管理员。Callers: General affairs desk, Head of the centre, System administrator.
         */
        post: operations["unitRecordDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/end-deputy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提前终止代岗 · ends a deputy earlier
         * @description 可调用:综合组、中心负责人、系统管理员。Callers: General affairs desk, Head of the centre, System administrator.
         */
        post: operations["unitEndDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单位沿革:名称、上级、承接、登记人 · how a unit stood since when
         * @description 可调用:接听派单组、督办员、综合组、中心负责人、承办人员、分管负责人、单位主要负责人、村居联络员、网点受理人员、领导小组、督查组、县委县政府阅览、协会、服务企业、一级平台、系统管理员。Callers: Intake desk, Supervisor, General affairs desk, Head of the centre, Handler, Signatory, Head of the unit, Village liaison, Outlet clerk, Leading group, Inspection team, County leadership reader, Association, Service enterprise, Level 1 platform, System administrator.
         */
        get: operations["readUnitHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出单位名录 CSV,电话只给中心 · all units as CSV, phones for the centre only
         * @description 可调用:接听派单组、督办员、综合组、中心负责人、承办人员、分管负责人、单位主要负责人、村居联络员、网点受理人员、领导小组、督查组、县委县政府阅览、协会、服务企业、一级平台、系统管理员。Callers: Intake desk, Supervisor, General affairs desk, Head of the centre, Handler, Signatory, Head of the unit, Village liaison, Outlet clerk, Leading group, Inspection team, County leadership reader, Association, Service enterprise, Level 1 platform, System administrator.
         */
        get: operations["exportUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入单位名录 CSV,可先试算 · imports units, all or nothing
         * @description 可调用:综合组、中心负责人、系统管理员。Callers: General affairs desk, Head of the centre, System administrator.
         */
        post: operations["importUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 接入方名单 · integrators
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        get: operations["listIntegrators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrators/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记接入方 · admits an integrator
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        post: operations["admitIntegrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrators/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正接入方 · changes its particulars
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        post: operations["changeIntegrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrators/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 暂停接入 · suspends
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        post: operations["suspendIntegrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrators/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复接入 · resumes
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        post: operations["resumeIntegrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrators/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止接入 · ends
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        post: operations["endIntegrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrators/issue-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发放密钥,只在答复中显示 · issues a key, which the answer alone shows
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        post: operations["issueKeyIntegrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrators/revoke-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 吊销密钥 · revokes a key
         * @description 可调用:中心负责人、系统管理员。Callers: Head of the centre, System administrator.
         */
        post: operations["revokeKeyIntegrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本接入方的订阅 · own subscriptions
         * @description 可调用:接入方,凭接口密钥。Callers: integrators, by their key.
         */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * 登记订阅,最多十个 · makes a subscription
         * @description 可调用:接入方,凭接口密钥。Callers: integrators, by their key.
         */
        post: operations["makeSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看订阅及未送达的推送 · a subscription, and what was not delivered
         * @description 可调用:接入方,凭接口密钥。Callers: integrators, by their key.
         */
        get: operations["readSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/subscriptions/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 投递记录 · attempts to deliver
         * @description 可调用:接入方,凭接口密钥。Callers: integrators, by their key.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/subscriptions/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 订阅 · a subscription
         * @description 可调用:接入方,凭接口密钥。Callers: integrators, by their key.
         */
        post: operations["changeSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/subscriptions/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更换签名密钥,旧密钥再用一天 · the next secret; the old one signs for a day
         * @description 可调用:接入方,凭接口密钥。Callers: integrators, by their key.
         */
        post: operations["rotateSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/subscriptions/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 暂停订阅 · suspends
         * @description 可调用:接入方,凭接口密钥。Callers: integrators, by their key.
         */
        post: operations["suspendSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/subscriptions/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复订阅 · resumes
         * @description 可调用:接入方,凭接口密钥。Callers: integrators, by their key.
         */
        post: operations["resumeSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/subscriptions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止订阅 · ends
         * @description 可调用:接入方,凭接口密钥。Callers: integrators, by their key.
         */
        post: operations["endSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/subscriptions/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发送示例事件,答复接收方的回应 · sends an example and tells what came back
         * @description 可调用:接入方,凭接口密钥。Callers: integrators, by their key.
         */
        post: operations["testSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/subscriptions/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 补发 · sends again, with the same ids
         * @description 可调用:接入方,凭接口密钥。Callers: integrators, by their key.
         */
        post: operations["replaySubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 服务订单列表(企业看本企业,协会看会员,二级平台看全部)· orders of a stage, or an enterprise’s own
         * @description 可调用:服务企业、协会、督办员、中心负责人。Callers: Service enterprise, Association, Supervisor, Head of the centre.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * 代居民下单 · places an order for a resident
         * @description 可调用:接听派单组、网点受理人员、督办员、中心负责人。Callers: Intake desk, Outlet clerk, Supervisor, Head of the centre.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看服务订单 · an order
         * @description 可调用:服务企业、协会、督办员、中心负责人、接听派单组、网点受理人员。Callers: Service enterprise, Association, Supervisor, Head of the centre, Intake desk, Outlet clerk.
         */
        get: operations["readOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/statistics/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 市场化服务统计,与工单分开 · figures of the orders placed in a month
         * @description 可调用:任何人。Callers: anybody.
         */
        get: operations["readServiceStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 已联系居民 · the resident was reached
         * @description 可调用:服务企业。Callers: Service enterprise.
         */
        post: operations["orderContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/attempt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 联系未接通 · a call nobody took
         * @description 可调用:服务企业。Callers: Service enterprise.
         */
        post: operations["orderAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提出完成时间 · proposes a completion time
         * @description 可调用:服务企业、接听派单组、网点受理人员、督办员、中心负责人。Callers: Service enterprise, Intake desk, Outlet clerk, Supervisor, Head of the centre.
         */
        post: operations["orderPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意对方提出的时间 · agrees to the proposed time
         * @description 可调用:接听派单组、网点受理人员、督办员、中心负责人、服务企业。Callers: Intake desk, Outlet clerk, Supervisor, Head of the centre, Service enterprise.
         */
        post: operations["orderAgree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不承接,转下一家 · declines; it goes to the next
         * @description 可调用:服务企业。Callers: Service enterprise.
         */
        post: operations["orderDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反馈完成情况(R24)· reports the completion
         * @description 可调用:服务企业。Callers: Service enterprise.
         */
        post: operations["orderReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 居民评价 · the resident’s scores
         * @description 可调用:接听派单组、网点受理人员、督办员、中心负责人。Callers: Intake desk, Outlet clerk, Supervisor, Head of the centre.
         */
        post: operations["orderEvaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 督办员评分 · the supervisor’s own scores
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["orderScore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取消订单 · cancels the order
         * @description 可调用:接听派单组、网点受理人员、督办员、中心负责人。Callers: Intake desk, Outlet clerk, Supervisor, Head of the centre.
         */
        post: operations["orderCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改派企业 · gives it to another enterprise
         * @description 可调用:接听派单组、网点受理人员、督办员、中心负责人、协会。Callers: Intake desk, Outlet clerk, Supervisor, Head of the centre, Association.
         */
        post: operations["orderAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/pass-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 企业不能承接的,转下一家 · passes it on to the next enterprise
         * @description 可调用:协会、督办员、中心负责人。Callers: Association, Supervisor, Head of the centre.
         */
        post: operations["orderPassOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/complain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 投诉企业,转为政府工单(R27)· a complaint, which becomes a ticket
         * @description 可调用:接听派单组、网点受理人员、督办员、中心负责人。Callers: Intake desk, Outlet clerk, Supervisor, Head of the centre.
         */
        post: operations["orderComplain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/settle-complaint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 认定投诉 · what was found of the complaint
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["orderSettleComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结束无法达成的订单 · ends what cannot be brought together
         * @description 可调用:协会、督办员、中心负责人。Callers: Association, Supervisor, Head of the centre.
         */
        post: operations["orderClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/orders/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复停滞的流程 · resumes a stuck workflow
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["orderResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/register/enter-category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记服务门类 · enters a category
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["marketEnterCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/register/remove-category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销服务门类 · removes a category
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["marketRemoveCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/register/enter-association": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记协会 · enters an association
         * @description 可调用:督办员、中心负责人。Callers: Supervisor, Head of the centre.
         */
        post: operations["marketEnterAssociation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/register/enter-enterprise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记企业,待协会准入 · enters an enterprise
         * @description 可调用:协会、督办员、中心负责人。Callers: Association, Supervisor, Head of the centre.
         */
        post: operations["marketEnterEnterprise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/register/change-enterprise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改企业信息 · changes an enterprise
         * @description 可调用:协会、督办员、中心负责人。Callers: Association, Supervisor, Head of the centre.
         */
        post: operations["marketChangeEnterprise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/register/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 协会准入 · admits an enterprise
         * @description 可调用:协会。Callers: Association.
         */
        post: operations["marketAdmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/register/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 暂停服务 · suspends an enterprise
         * @description 可调用:协会、督办员、中心负责人。Callers: Association, Supervisor, Head of the centre.
         */
        post: operations["marketSuspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/register/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复服务 · resumes an enterprise
         * @description 可调用:协会、督办员、中心负责人。Callers: Association, Supervisor, Head of the centre.
         */
        post: operations["marketResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/register/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 企业退出 · an enterprise leaves
         * @description 可调用:协会、督办员、中心负责人。Callers: Association, Supervisor, Head of the centre.
         */
        post: operations["marketEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 接口说明 · this description
         * @description 可调用:任何人。Callers: anybody.
         */
        get: operations["describeApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    ticketEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 工单事件(不含个人信息;按工单依次、至少一次)· an event of a ticket, in order, at least once
         * @description 推送到订阅的地址,以订阅的签名密钥签名。Posted to the address of a subscription, signed by its secret.
         */
        post: operations["onTicketEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    orderEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 便民服务订单事件(不含居民信息;按订单依次)· an event of an order of household services, in order
         * @description 推送到订阅的地址,以订阅的签名密钥签名。Posted to the address of a subscription, signed by its secret.
         */
        post: operations["onOrderEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    reportEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 月报定稿、更正 · a month’s report was frozen or corrected
         * @description 推送到订阅的地址,以订阅的签名密钥签名。Posted to the address of a subscription, signed by its secret.
         */
        post: operations["onReportEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description 推送的工单事件 · an event of a ticket as it is posted */
        TicketEvent: {
            /**
             * @description 工单事件 · kind of event of a ticket
             * @enum {string}
             */
            type: "ticket.filed" | "ticket.answered" | "ticket.dispatched" | "ticket.reassigned" | "ticket.acknowledged" | "ticket.result-signed" | "ticket.review-requested" | "ticket.review-decided" | "ticket.joint" | "ticket.supervised" | "ticket.urged" | "ticket.overdue" | "ticket.rework" | "ticket.reopened" | "ticket.archived" | "ticket.declined" | "ticket.merged" | "ticket.withdrawn";
            /**
             * Format: date-time
             * @description 发生时间 · when it happened
             */
            timestamp: string;
            data: {
                ticketId: string;
                /** @description 第几次变更,逐次增大 · number of the change, ascending */
                commit: number;
                /** Format: date-time */
                at: string;
                /** @description 一次变更中的全部事件 · all that happened at once */
                kinds: ("ticket.filed" | "ticket.answered" | "ticket.dispatched" | "ticket.reassigned" | "ticket.acknowledged" | "ticket.result-signed" | "ticket.review-requested" | "ticket.review-decided" | "ticket.joint" | "ticket.supervised" | "ticket.urged" | "ticket.overdue" | "ticket.rework" | "ticket.reopened" | "ticket.archived" | "ticket.declined" | "ticket.merged" | "ticket.withdrawn")[];
                stage: components["schemas"]["Stage"];
                /** @enum {string} */
                type: "inquiry" | "help" | "complaint" | "violation-report" | "suggestion" | "commendation";
                category?: string;
                town?: string;
                unit?: string;
                urgent: boolean;
                /** Format: date-time */
                dueAt?: string;
                overdue: boolean;
                round: number;
            };
        };
        /** @description 推送的便民服务订单事件(不含居民信息)· an event of an order as it is posted */
        OrderEvent: {
            /**
             * @description 订单事件 · kind of event of an order
             * @enum {string}
             */
            type: "order.placed" | "order.offered" | "order.declined" | "order.unassigned" | "order.contacted" | "order.agreed" | "order.late" | "order.reported" | "order.evaluated" | "order.ended";
            /**
             * Format: date-time
             * @description 发生时间 · when it happened
             */
            timestamp: string;
            data: {
                orderId: string;
                /** @description 第几次变更,逐次增大 · number of the change, ascending */
                commit: number;
                /** Format: date-time */
                at: string;
                /** @description 一次变更中的全部事件 · all that happened at once */
                kinds: ("order.placed" | "order.offered" | "order.declined" | "order.unassigned" | "order.contacted" | "order.agreed" | "order.late" | "order.reported" | "order.evaluated" | "order.ended")[];
                /** @enum {string} */
                phase: "placed" | "offered" | "talking" | "agreed" | "reported" | "unassigned" | "ended";
                /** @description 服务门类 · category of the service */
                category: string;
                town?: string;
                /** @description 承接企业编号 · enterprise that holds it */
                enterprise?: string;
                /**
                 * Format: date-time
                 * @description 双方约定的完成时间 · agreed completion time
                 */
                completeBy?: string;
                /** @enum {string} */
                outcome?: "evaluated" | "unevaluated" | "unreported" | "cancelled" | "not-agreed" | "unreachable" | "no-enterprise";
            };
        };
        /** @description 推送的月报事件 · an event of a report as it is posted */
        ReportEvent: {
            /**
             * @description 月报事件 · kind of event of a report
             * @enum {string}
             */
            type: "report.frozen" | "report.corrected";
            /**
             * Format: date-time
             * @description 发生时间 · when it happened
             */
            timestamp: string;
            data: {
                month: string;
                /** @description 月报版本号 · number of the version */
                commit: number;
                /** Format: date-time */
                at: string;
                /** @description 一次变更中的全部事件 · all that happened at once */
                kinds: ("report.frozen" | "report.corrected")[];
                /** @description 内容的 SHA-256 · hash of the content */
                hash: string;
                /**
                 * Format: date-time
                 * @description 统计截止时间 · until when events are counted
                 */
                cutoff: string;
                /** @description 更正的数字个数 · numbers that differ from the version before */
                corrections: number;
            };
        };
        /** @description 问题说明 · problem details */
        Problem: {
            /** @description /problems/{code} */
            type: string;
            /** @description 标题 · short title */
            title: string;
            status: number;
            /** @description 说明:什么、在哪里 · what, and where */
            detail: string;
            /** @description the detail in English */
            english: string;
            /** @description 机器可读的代码 · for programs */
            code: string;
            /** @description 依据条款 · clause of the regulation */
            clause?: string;
            /** @description 要求编号 · requirement */
            requirement?: string;
            /** @description 下一步怎么办 · what to do next */
            next: string;
            /** @description 有误的字段 · the field it is about */
            field?: string;
            /** @description 逐项错误 · every field that is wrong */
            errors?: {
                /** @description 字段路径,例如 citizen.phone · path of the field */
                field: string;
                /** @description 有何不妥 · what is wrong with it */
                message: string;
            }[];
            ticketId?: string;
            /** @description 报障时提供 · to be quoted to the operator */
            requestId?: string;
        };
        /** @description 网关的答复 · an answer of the gateway itself */
        GatewayMessage: {
            /** @description 英文短语,如 Unauthorized · in English */
            message: string;
        };
        /** @description 工单 · a ticket */
        Ticket: {
            ticketId: string;
            stage: components["schemas"]["Stage"];
            /** @enum {string} */
            channel: "phone" | "hall" | "website" | "wechat" | "wechat-group" | "app" | "upstream" | "other";
            /** @enum {string} */
            type: "inquiry" | "help" | "complaint" | "violation-report" | "suggestion" | "commendation";
            /** @enum {string} */
            area?: "government-service" | "public-service" | "convenience-service" | "open-government" | "administrative-complaint";
            category?: string;
            categoryName?: string;
            /** @enum {string} */
            class?: "simple" | "ordinary" | "complex";
            urgent: boolean;
            confidential: boolean;
            againstOfficials: boolean;
            /** @description 单位编号 · id of a unit */
            complainedUnit?: string;
            anonymous: boolean;
            town?: string;
            outlet?: string;
            upstreamNumber?: string;
            /**
             * Format: date-time
             * @description 一级平台时限 · level 1’s limit
             */
            upstreamDueAt?: string;
            /** @description 一级平台时限到期时尚未办结 · level 1’s limit came before it was concluded */
            upstreamLate?: boolean;
            /** @description 承办单位编号 · the unit that holds or concluded it */
            unit?: string;
            unitName?: string;
            /** @description 第几轮办理 · from 1 */
            round: number;
            /** @description 同意退回次数 · granted returns */
            returns: number;
            run: number;
            /** Format: date-time */
            filedAt: string;
            /**
             * Format: date-time
             * @description 当前时限 · the present limit
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description 有一级平台时限的工单按时限规则的时限 · by the rules alone, of a ticket with a limit of level 1
             */
            legalDueAt?: string;
            overdue: boolean;
            /** @description 时限待放假通知公布后核定 · depends on a holiday notice to come */
            provisional: boolean;
            breaches: {
                /**
                 * Format: date-time
                 * @description 被突破的时限 · the limit that passed
                 */
                limit: string;
                /** Format: date-time */
                recordedAt: string;
                /**
                 * @description 转办、办理、回访
                 * @enum {string}
                 */
                kind: "dispatch" | "handling" | "callback";
                round: number;
                /** @description 单位编号 · id of a unit */
                unit?: string;
                /**
                 * @description 责任 · whose it is
                 * @enum {string}
                 */
                attributedTo: "unit" | "reviewer" | "centre";
                /** @description 派单有误,不计 · struck, does not count */
                struck: boolean;
            }[];
            subject?: string;
            description?: string;
            request?: string;
            /** @description 来电人 · the caller */
            citizen: {
                anonymous: boolean;
                /** @description 对您的岗位保密,请通过中心联系 · kept from your role; go through the centre */
                withheld: boolean;
                name?: string;
                /** @description E.164 */
                phone?: string;
            };
            /** @description 事发地点 · where it is */
            location?: {
                town?: string;
                townName?: string;
                address?: string;
                lat?: number;
                long?: number;
            };
            /** @description 微信群原文 · the message of a group it was made from */
            original?: {
                sender: string;
                text: string;
            };
            onBehalf?: {
                name?: string;
                phone?: string;
                item: string;
            };
            /** @description 当场答复 · the reply at first contact */
            reply?: string;
            /** @description 办理结果 · the latest result */
            result?: {
                /** @enum {string} */
                outcome: "solved" | "partly" | "explained";
                summary?: string;
                plan?: string;
                /** Format: date-time */
                submittedAt: string;
                /**
                 * @description 待签字、已签字、退回修改
                 * @enum {string}
                 */
                status: "draft" | "signed" | "sent-back";
            };
            /** @description 群众评价 · the caller’s latest answer */
            answer?: {
                /** @enum {string} */
                solved: "yes" | "partly" | "no";
                /** @enum {string} */
                satisfaction: "satisfied" | "basically-satisfied" | "dissatisfied";
                /** @enum {string} */
                medium: "phone" | "sms" | "in-call" | "page";
                /** Format: date-time */
                at: string;
                comment?: string;
            };
            /**
             * Format: date-time
             * @description 个人信息已删除 · when the personal data were erased
             */
            erasedAt?: string;
            /** @description 您可查看的照片 · the photos you may see */
            photos: {
                /**
                 * @description 反映的问题、办理结果、签字扫描件
                 * @enum {string}
                 */
                step: "problem" | "result" | "signature";
                /** @description 照片编号 · id of the photo */
                photo: string;
                /** @description 第几轮办理 · the round it belongs to */
                round: number;
                /** Format: date-time */
                at: string;
            }[];
            /** @description 待审核的申请 · the request that waits for a decision */
            pendingRequest?: {
                /**
                 * @description 退回、延时、申请办结
                 * @enum {string}
                 */
                kind: "return" | "extension" | "closure";
                /** Format: date-time */
                at: string;
                /**
                 * Format: date-time
                 * @description 审核时限 · the reviewer’s own limit
                 */
                reviewDueAt: string;
                /** @description 时限内提出,暂缓记录超时 · asked in time: the breach mark is held */
                held: boolean;
                /** @description 申请延至第几个工作日 · the k of WD(k) */
                workingDays?: number;
                /** @description 建议的承办单位 · a unit, undetermined or outside */
                suggestedUnit?: string;
            };
            /** @description 申请办结 · the latest closure application */
            application?: {
                /** @enum {string} */
                ground: "objective-conditions" | "unreasonable-demand";
                replyToCitizen?: string;
                statement?: string;
                /** Format: date-time */
                draftedAt: string;
                /**
                 * @description 待签字、已签字、退回
                 * @enum {string}
                 */
                status: "draft" | "signed" | "sent-back";
            };
            /** @description 联办:牵头、配合 · joint handling */
            joint?: {
                /** @description 单位编号 · id of a unit */
                lead: string;
                partners: string[];
            };
            delegations: {
                /** @description 单位编号 · id of a unit */
                unit: string;
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                dueAt: string;
                /** Format: date-time */
                reportedAt?: string;
                /**
                 * Format: date-time
                 * @description 村居申请延至 · more time asked of the township
                 */
                requestedDueAt?: string;
            }[];
            /** @description 督办 · formal supervision that waits for an answer */
            supervision?: {
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                replyBy: string;
                message?: string;
                /** @description 逾期未答复 · not answered in time */
                late: boolean;
            };
            /** @description 历次督办 · every supervision, with what became of it */
            supervisions?: {
                /** Format: date-time */
                at: string;
                /** @description 单位编号 · id of a unit */
                unit?: string;
                /** Format: date-time */
                replyBy: string;
                /** Format: date-time */
                repliedAt?: string;
                /** @description 逾期答复或逾期未答复 · answered late, or not at all by its limit */
                late: boolean;
            }[];
            /** @description 已提请领导小组联办 · proposed to the leading group */
            jointProposed?: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                impact: "wide" | "several-units";
            };
            /** @description 并入本工单的工单 · tickets merged into this one */
            followers?: string[];
            /** @description 已并入的主工单 · the master */
            mergedInto?: string;
            /**
             * @description 未取得评价的归档原因 · why it was archived without answers
             * @enum {string}
             */
            callbackOutcome?: "no-contact" | "unreachable" | "closure";
            /** @description 群众申请重新办理 · the caller asks to have it taken up again */
            reopenRequested?: {
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                answerDueAt: string;
                late: boolean;
            };
            /** @description 两个时钟 · both clocks; nothing pauses them */
            clocks: {
                /** @description 群众等候 · the caller’s total */
                citizen: {
                    /** Format: date-time */
                    since: string;
                    /** @description 已过工作日,接单当日不计 · n of WD(n) now */
                    elapsedWorkingDays?: number;
                    elapsedHours: number;
                    /** Format: date-time */
                    until?: string;
                };
                /** @description 承办单位 · the unit’s own */
                unit?: {
                    /** Format: date-time */
                    since: string;
                    /** @description 已过工作日,接单当日不计 · n of WD(n) now */
                    elapsedWorkingDays?: number;
                    elapsedHours: number;
                    /** @description 单位编号 · id of a unit */
                    unit: string;
                    /**
                     * Format: date-time
                     * @description 签收 · signed for
                     */
                    acknowledgedAt?: string;
                    /** @description n of WD(n) */
                    workingDays: number;
                    /** Format: date-time */
                    dueAt: string;
                    overdue: boolean;
                    provisional: boolean;
                };
            };
            timeline: {
                commit: number;
                /** Format: date-time */
                at: string;
                /** @description machine name of the event */
                event: string;
                by: {
                    /** @description citizen, workflow, or roles of staff */
                    roles: string[];
                    /** @description 单位编号 · id of a unit */
                    unit?: string;
                    /** @description 岗位,不显示人名 · the post, never a person */
                    text: string;
                    /** @description 岗位的英文 · the post in English */
                    english: string;
                };
                /** @description 说明 */
                text: string;
                /** @description 说明的英文 · the same in English */
                english: string;
                detail: {
                    [key: string]: string | number | boolean;
                };
            }[];
            /** @description 告知和阅看,只给中心和承办单位看 · for the centre and the unit that holds it, when the ticket is read */
            notices?: {
                /** @description 短信模板,OA推送为 oa- 加事项 · key of the template; of a push oa- and its kind */
                template: string;
                /** @description citizen 或 单位编号:岗位 · citizen, or unit and post */
                recipient: string;
                /** @enum {string} */
                medium: "sms" | "oa";
                /** Format: date-time */
                sentAt: string;
                /**
                 * @description 已发、对方已退订未发 · sent, or the phone has opted out
                 * @enum {string}
                 */
                status: "sent" | "stopped";
                /**
                 * Format: date-time
                 * @description 该岗位本次接单后首次阅看 · when that post first read the ticket since the receipt the notice is about
                 */
                readAt?: string;
            }[];
            /** @description 工作流 · the ticket’s workflow */
            workflow: {
                run: number;
                stuck: boolean;
                executionArn?: string;
                /** @description 页面:Step Functions 控制台 · the execution in the console */
                console?: string;
            };
            /** @description 匿名来电人的8位查询码,只在受理时返回一次,请当场读给来电人 · read out to an anonymous caller */
            queryCode?: string;
            /** @description 您现在可办理的操作 · commands you may try now */
            allowed: string[];
        };
        /** @description 时限台账 · deadline ledger */
        Deadline: {
            ticketId: string;
            /**
             * Format: date-time
             * @description 当前时限,没有则无时限在走 · absent when no limit runs
             */
            dueAt?: string;
            overdue: boolean;
            provisional: boolean;
            /** @description 当前时限的说明 */
            text: string;
            english: string;
            lines: {
                /** @description 受理、派单、退回重派、改派、延时、联办、重办、重新办理、一级退回、核定、办结 · what started or moved the limit */
                kind: string;
                /** @description 当前时限 · the limit that runs now */
                current: boolean;
                /**
                 * Format: date-time
                 * @description 起算 · receipt; its date is day 0
                 */
                at: string;
                /** @description 由谁作出(岗位)· by which post */
                by: string;
                /**
                 * Format: date-time
                 * @description 作出决定的时间(延时、核定)· when it was decided, if later than the start
                 */
                decidedAt?: string;
                unit?: string;
                unitName?: string;
                /** @enum {string} */
                class?: "simple" | "ordinary" | "complex";
                /** @description 核减的工作日 · granted returns so far */
                returns: number;
                /** @description 时限规则版本 · version of the rule set */
                ruleSet: string;
                /** @description 依据条款 · clause */
                clause: string;
                /** @description 要求编号 · requirement */
                requirement: string;
                /** @description n of WD(n); 0 is the same day */
                workingDays: number;
                /**
                 * Format: date-time
                 * @description 时限;有一级平台时限的,为两者中较早的 · the earlier of the two
                 */
                dueAt: string;
                /** @description 一级平台工单的两个时限 · both limits of a ticket of level 1 */
                levelOne?: {
                    /**
                     * Format: date-time
                     * @description 一级平台时限 · level 1’s limit
                     */
                    dueAt: string;
                    /**
                     * Format: date-time
                     * @description 按时限规则的时限 · the limit by the rules
                     */
                    legalDueAt: string;
                    /**
                     * @description 较早,按其办理;较晚;起算时已过 · the earlier one works; later; past when the clock started
                     * @enum {string}
                     */
                    standing: "works" | "later" | "past";
                };
                provisional: boolean;
                /** @description 不计的日子 · days that do not count */
                skipped: {
                    date: string;
                    reason: string;
                }[];
                /** @description 说明 */
                text: string;
                english: string;
            }[];
        };
        /** @description 工单列表 · a page of tickets */
        TicketList: {
            items: {
                ticketId: string;
                stage: components["schemas"]["Stage"];
                unit?: string;
                /** @enum {string} */
                type: "inquiry" | "help" | "complaint" | "violation-report" | "suggestion" | "commendation";
                category?: string;
                town?: string;
                /** @enum {string} */
                class?: "simple" | "ordinary" | "complex";
                urgent: boolean;
                overdue: boolean;
                provisional: boolean;
                round: number;
                returns: number;
                /** Format: date-time */
                dueAt?: string;
                /** Format: date-time */
                filedAt: string;
                /**
                 * Format: date-time
                 * @description 个人信息已删除 · when the personal data were erased
                 */
                erasedAt?: string;
                /** @description 保密、举报类工单不显示 · absent for sensitive tickets */
                subject?: string;
                unitName?: string;
            }[];
            /** @description 下一页的 cursor;没有则已到末页 · absent on the last page */
            next?: string;
        };
        /** @description 四级平台单位 · units of the four-level platform */
        Units: {
            id: string;
            name: string;
            shortName: string;
            english: string;
            level: number;
            parent?: string;
        }[];
        /** @description 内容分类 · category tree */
        Categories: {
            /** @description top 或 top/sub */
            id: string;
            name: string;
            english: string;
            shortName: string;
            /** @description GB/T 39666-2020 */
            gbCode?: string;
            children: {
                /** @description top 或 top/sub */
                id: string;
                name: string;
                english: string;
                shortName: string;
                /** @description GB/T 39666-2020 */
                gbCode?: string;
            }[];
        }[];
        /** @description 登记簿全文,逐行留痕 · a register, which is its own audit trail */
        Register: {
            register: string;
            entries: components["schemas"]["RegisterLine"][];
        };
        /** @description 一级平台指令 · an instruction of level 1 */
        Instruction: {
            /** @description 编号:年度-登记序号 · year and line of the register */
            id: string;
            /** @enum {string} */
            kind: "create-ticket" | "urge" | "supervise" | "report" | "other";
            number: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            dueAt?: string;
            tickets: string[];
            /** @enum {string} */
            state: "open" | "answered" | "accepted" | "cancelled";
            /** @description 逾期 · late, as recorded */
            late: boolean;
            text: string;
            /** Format: date-time */
            enteredAt: string;
            overdueAt: string[];
            replies: {
                /** Format: date-time */
                at: string;
                text: string;
                /** @description 逾期 · late, as recorded */
                late: boolean;
                /** Format: date-time */
                decidedAt?: string;
                accepted?: boolean;
                reason?: string;
            }[];
        };
        /** @description 指令列表,新的在前 · instructions, the newest first */
        InstructionList: {
            items: {
                /** @description 编号:年度-登记序号 · year and line of the register */
                id: string;
                /** @enum {string} */
                kind: "create-ticket" | "urge" | "supervise" | "report" | "other";
                number: string;
                /** Format: date-time */
                receivedAt: string;
                /** Format: date-time */
                dueAt?: string;
                tickets: string[];
                /** @enum {string} */
                state: "open" | "answered" | "accepted" | "cancelled";
                /** @description 逾期 · late, as recorded */
                late: boolean;
            }[];
        };
        /** @description 督查 · an inspection campaign */
        Campaign: {
            /** @description 编号:年度-登记序号 · year and line of the register */
            id: string;
            subject: string;
            from: string;
            to: string;
            findings: {
                finding: number;
                /** Format: date-time */
                at: string;
                ticketId: string;
                unit: string;
                unitName?: string;
                text: string;
                /** @enum {string} */
                severity: "minor" | "major" | "grave";
                rectifyBy: string;
                /** @enum {string} */
                state: "open" | "reported" | "rectified";
                /** @description 逾期 · late, as recorded */
                late: boolean;
                rectifications: {
                    /** Format: date-time */
                    at: string;
                    text: string;
                    /** @description 逾期 · late, as recorded */
                    late: boolean;
                    /** Format: date-time */
                    decidedAt?: string;
                    accepted?: boolean;
                    reason?: string;
                }[];
            }[];
            /** @description 未整改到位 · findings not rectified */
            unrectified: number;
            /** @description 逾期整改 · findings that are or were late */
            late: number;
            /** Format: date-time */
            closedAt?: string;
            team?: string[];
            samples?: {
                /** Format: date-time */
                at: string;
                rule: {
                    /** @enum {string} */
                    by: "random" | "hand";
                } & {
                    [key: string]: unknown;
                };
                /** @description 符合条件的工单数 · how many it was drawn from */
                population?: number;
                /** @description 工单号(排序、换行连接)的 SHA-256 · hash of their sorted numbers */
                populationHash?: string;
                tickets: string[];
            }[];
            openings?: {
                /** Format: date-time */
                at: string;
                ticketId: string;
                by: string;
            }[];
            report?: string;
        };
        /** @description 督查列表,新的在前 · campaigns, the newest first */
        CampaignList: {
            items: {
                /** @description 编号:年度-登记序号 · year and line of the register */
                id: string;
                subject: string;
                from: string;
                to: string;
                /** @description 问题数 · how many findings */
                findings: number;
                /** @description 未整改到位 · findings not rectified */
                unrectified: number;
                /** @description 逾期整改 · findings that are or were late */
                late: number;
                /** Format: date-time */
                closedAt?: string;
            }[];
        };
        /** @description 会商 · a meeting */
        Meeting: {
            /** @description 编号:年度-登记序号 · year and line of the register */
            id: string;
            date: string;
            subject: string;
            /** @description 未办结的议定事项 · to be done */
            open: number;
            participants: string[];
            tickets: string[];
            warnings: ("ping-pong" | "unread" | "urged" | "same-caller" | "growth-category" | "growth-town" | "overdue-cluster" | "due-soon-unread")[];
            conclusions: string;
            followUps: {
                followUp: number;
                unit: string;
                unitName?: string;
                text: string;
                dueOn: string;
                /** @description 逾期 · late, as recorded */
                late: boolean;
                /** Format: date-time */
                doneAt?: string;
                done?: string;
            }[];
        };
        /** @description 会商列表,新的在前 · meetings, the newest first */
        MeetingList: {
            items: {
                /** @description 编号:年度-登记序号 · year and line of the register */
                id: string;
                date: string;
                subject: string;
                /** @description 未办结的议定事项 · to be done */
                open: number;
            }[];
        };
        /** @description 预警 · early warnings */
        Warnings: {
            /** Format: date-time */
            at: string;
            items: {
                /** @enum {string} */
                kind: "ping-pong" | "unread" | "urged" | "same-caller" | "growth-category" | "growth-town" | "overdue-cluster" | "due-soon-unread";
                /** @description 依据的规则 · the rule */
                rule: string;
                english: string;
                unit?: string;
                unitName?: string;
                category?: string;
                categoryName?: string;
                town?: string;
                townName?: string;
                count: number;
                /** @description 此前各期平均 · mean of the periods before */
                before?: number;
                /** @description 涉及工单,最多50件 · fifty of its tickets at most */
                tickets: string[];
            }[];
            /** @description 工单过多,有的日期未读完 · some days have more tickets than were read */
            truncated: boolean;
        };
        /** @description 派单目录 · the dispatch directory */
        Directory: {
            /** @description 已登记的变更次数,明细见 GET /registers/directory · changes on record */
            changes: number;
            /** @description 自上而下,先符合者在前 · in order; the first that holds comes first */
            rules: {
                /** @description 条件:所填各项须同时满足 · all that is named must hold */
                when: {
                    /** @description 内容分类,一级分类含其下全部 · categories */
                    categories?: string[];
                    /** @description 镇(街)编号 · townships */
                    towns?: string[];
                    /** @description 诉求类型 · types */
                    types?: ("inquiry" | "help" | "complaint" | "violation-report" | "suggestion" | "commendation")[];
                    /** @description 是否紧急 · urgent or not */
                    urgent?: boolean;
                    /** @description 是否投诉公职人员 · against officials or not */
                    againstOfficials?: boolean;
                    /** @description 标题中的关键词,任一即可 · words of the subject */
                    keywords?: string[];
                };
                /** @description 转给谁:指定单位,或事发地镇(街)· where it goes */
                to: {
                    /** @constant */
                    kind: "unit";
                    /** @description 单位编号 · id of the unit */
                    unit: string;
                } | {
                    /** @constant */
                    kind: "township";
                };
                /**
                 * @description 建议的难易 · class
                 * @enum {string}
                 */
                class?: "simple" | "ordinary" | "complex";
                /**
                 * @description 按紧急件办理 · urgent whatever was ticked
                 * @constant
                 */
                urgent?: true;
                /** @description 依据 · what it rests on */
                clause: string;
                /** @description 说明 · why */
                note: string;
                /** @description 规则编号 · id */
                id: string;
                /**
                 * @description 职责、属地 · which principle it follows
                 * @enum {string}
                 */
                principle: "duty" | "territory";
                /** @description 条件和去向,用文字写明 · the rule in words */
                words: string;
                english: string;
                /** @description 所指单位已不存在,规则不起作用 · its unit is gone, so it has no effect */
                broken?: boolean;
            }[];
            /** @description 属部门职责、不得下派镇(街)的分类 · kept with departments */
            regulated: {
                value: string[];
                clause: string;
                requirement: string;
            };
            /** @description 数值 · the figures it works with */
            settings: {
                [key: string]: {
                    value: number;
                    clause: string;
                    requirement: string;
                };
            };
        };
        /** @description 派单目录的变更建议,由人采纳或不采纳 · proposals, for a person to decide */
        Proposals: {
            proposals: {
                id: string;
                category: string;
                town?: string;
                /** @description 退回的单位 · the unit that gave it back */
                from: string;
                /** @description 重新认定的单位 · the unit that got it */
                to: string;
                /** @description 次数 · how often */
                times: number;
                tickets: string[];
                /** Format: date-time */
                lastAt: string;
                /** @description 新规则将排在此规则之前 · where the rule would stand */
                before?: string;
                words: string;
                english: string;
            }[];
        };
        /** @description 不属热线受理的事项和途径 · routes that are not the hotline’s */
        Routes: {
            routes: {
                id: string;
                name: string;
                english: string;
                /** @description 紧急:立即移交 · handed over at once */
                emergency: boolean;
                phone?: string;
                /** @description 告知来电人的途径,即 decline 的 route · what the caller is told */
                route: string;
                clause: string;
                /** @description 出处 · source */
                source: string;
            }[];
        };
        /** @description 派单建议,仅供参考,由人决定 · suggestions; a person decides */
        Suggestions: {
            /** @description 按派单目录的顺序 · in the order of the directory */
            units: {
                unit: string;
                unitName: string;
                /** @enum {string} */
                class: "simple" | "ordinary" | "complex";
                urgent: boolean;
                /**
                 * @description 职责、属地
                 * @enum {string}
                 */
                principle: "duty" | "territory";
                /** @description 所依据的规则编号 · the rule that gave it */
                rule: string;
                /** @description 规则,用文字写明 · the rule in words */
                words: string;
                english: string;
                clause: string;
                note: string;
            }[];
            routes: {
                id: string;
                name: string;
                english: string;
                /** @description 紧急:立即移交 · handed over at once */
                emergency: boolean;
                phone?: string;
                /** @description 告知来电人的途径,即 decline 的 route · what the caller is told */
                route: string;
                clause: string;
                /** @description 出处 · source */
                source: string;
                /** @description 提示它的词语 · words that point to it */
                words: string[];
            }[];
            /** @description 最可能的在前 · the likeliest first */
            duplicates: {
                ticketId: string;
                stage: components["schemas"]["Stage"];
                open: boolean;
                unit?: string;
                unitName?: string;
                /** @enum {string} */
                type: "inquiry" | "help" | "complaint" | "violation-report" | "suggestion" | "commendation";
                category?: string;
                town?: string;
                /** Format: date-time */
                filedAt: string;
                /** @description 保密、举报类工单不显示 · absent for sensitive tickets */
                subject?: string;
                /** @description 已并入的主工单 · its master */
                mergedInto?: string;
                /** @description 相隔天数 · days apart */
                days: number;
                /** @description 同一来电人 · the same caller */
                sameCaller: boolean;
                /** @description 同一镇(街)同一分类 · the same place and category */
                samePlace: boolean;
            }[];
            /** @description 群体性诉求:同一镇(街)同一分类短时间内多件 · many callers, one matter */
            massEvent?: {
                /** @description 件数 · how many */
                tickets: number;
                /** @description 小时数 · within how many hours */
                hours: number;
                /** @description 最早的一件,可作主工单 · the first, which may be the master */
                first: string;
            };
            /** @description 最近的在前;无权查看来电人的岗位没有此项 · latest first; absent for who may not see callers */
            callerHistory?: {
                ticketId: string;
                stage: components["schemas"]["Stage"];
                open: boolean;
                unit?: string;
                unitName?: string;
                /** @enum {string} */
                type: "inquiry" | "help" | "complaint" | "violation-report" | "suggestion" | "commendation";
                category?: string;
                town?: string;
                /** Format: date-time */
                filedAt: string;
                /** @description 保密、举报类工单不显示 · absent for sensitive tickets */
                subject?: string;
                /** @description 已并入的主工单 · its master */
                mergedInto?: string;
            }[];
            /** @description 还有更早的工单 · the caller has older ones too */
            moreHistory: boolean;
        };
        /** @description 热点、难点分析 · hot spots and hard spots */
        Analysis: {
            /** @constant */
            schema: 1;
            month: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            /** Format: date-time */
            asOf: string;
            minimum: number;
            total: number;
            totalBefore: number;
            volume: {
                category: components["schemas"]["HotSpot"][];
                town: components["schemas"]["HotSpot"][];
                unit: components["schemas"]["HotSpot"][];
                spot: components["schemas"]["HotSpot"][];
            };
            growing: components["schemas"]["HotSpot"][];
            repeatCallers: {
                count: number;
                /** @description 名单名称,见 …/tickets?trace= · the list behind the number */
                trace: string;
                category: string;
            }[];
            repeating: number;
            hard: {
                count: number;
                /** @description 名单名称,见 …/tickets?trace= · the list behind the number */
                trace: string;
                key: string;
                of: number;
                signs: {
                    reworked: components["schemas"]["BehindNumber"];
                    returned: components["schemas"]["BehindNumber"];
                    overdue: components["schemas"]["BehindNumber"];
                    dissatisfied: components["schemas"]["BehindNumber"];
                    repeat: components["schemas"]["BehindNumber"];
                    joint: components["schemas"]["BehindNumber"];
                };
            }[];
            weeks: {
                week: number;
                count: number;
                before: number;
            }[];
            heat: {
                count: number;
                /** @description 名单名称,见 …/tickets?trace= · the list behind the number */
                trace: string;
                category: string;
                town: string;
            }[];
        };
        /** @description 数字所指的工单 · the tickets behind a number */
        AnalysisTickets: {
            trace: string;
            tickets: string[];
        };
        /** @description 年度考核 · the year’s assessment */
        Assessment: {
            year: number;
            scheme: {
                version: string;
                approval: string;
                proposal: boolean;
            } & {
                [key: string]: unknown;
            };
            counted?: {
                /** Format: date-time */
                asOf: string;
                /** Format: date */
                until: string;
            };
            scores: {
                unit: string;
                unitName: string;
                /** @enum {string} */
                kind: "department" | "township" | "village";
                /** @description 以百分之一分计 · in hundredths of a point */
                total: number;
            }[];
            appeals: components["schemas"]["DeductionAppeal"][];
            frozen: {
                version: number;
                /** Format: date-time */
                at: string;
                hash: string;
                scheme: string;
                /** @description 已决定的申诉数 · appeals decided by then */
                decided: number;
            }[];
        };
        /** @description 单位得分明细 · a unit’s score, each point with its ticket */
        UnitScore: {
            unit: string;
            unitName: string;
            /** @enum {string} */
            kind: "department" | "township" | "village";
            /** @description 以百分之一分计 · in hundredths of a point */
            total: number;
            items: {
                item: string;
                name: string;
                full: number;
                marks: number;
                weighted: number;
                numerator?: number;
                denominator?: number;
                lines: {
                    ticketId: string;
                    points: number;
                    appeal?: number;
                }[];
            }[];
            appeals: components["schemas"]["DeductionAppeal"][];
        };
        /** @description 冻结的得分 · a frozen version */
        ScoreVersion: {
            year: number;
            version: number;
            hash: string;
            basisAsOf: string;
            scheme: {
                version: string;
                approval: string;
            } & {
                [key: string]: unknown;
            };
            totals: {
                unit: string;
                unitName: string;
                /** @enum {string} */
                kind: "department" | "township" | "village";
                /** @description 以百分之一分计 · in hundredths of a point */
                total: number;
            }[];
        };
        /** @description 本年信息、简报 · the year’s bulletins */
        Bulletins: {
            year: number;
            bulletins: {
                n: number;
                /** @enum {string} */
                kind: "bulletin" | "information";
                month: string;
                title: string;
                body: string;
                /** Format: date-time */
                changedAt: string;
                sources: {
                    says: string;
                    value: string;
                    from: string;
                }[];
                issued?: {
                    issue: number;
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
            }[];
        };
        /** @description 各月月报,最近的在前 · months, the latest first */
        ReportList: {
            items: components["schemas"]["ReportHead"][];
        };
        /** @description 月报:各级平台各项数字、比率(公式、分子、分母、不计项)、更正 · the monthly report */
        Report: {
            month: string;
            /** @enum {string} */
            state: "frozen" | "draft";
            version: number;
            hash: string;
            cutoff: string;
            at: string;
            by: string;
            supersedes?: number;
            corrections: number;
            versions: components["schemas"]["ReportHead"][];
            run?: components["schemas"]["ReportRun"];
            levels: {
                level: number;
                rows: {
                    unit: string;
                    name: string;
                    english: string;
                    parent?: string;
                    figures: components["schemas"]["Figures"];
                    rates: components["schemas"]["Rates"];
                }[];
                totals?: {
                    figures: components["schemas"]["Figures"];
                    rates: components["schemas"]["Rates"];
                };
            }[];
            perDay: {
                [key: string]: number;
            };
            correctionList: {
                unit: string;
                figure: components["schemas"]["Figure"];
                was: number;
                is: number;
                added: string[];
                removed: string[];
            }[];
            definitions: {
                [key: string]: {
                    name: string;
                    english: string;
                    counts: string;
                    countsEnglish: string;
                };
            };
            rateDefinitions: {
                [key: string]: {
                    name: string;
                    english: string;
                    formula: string;
                    formulaEnglish: string;
                    exclusions: string;
                    exclusionsEnglish: string;
                };
            };
        };
        /** @description 某数字背后的工单 · the tickets behind a number */
        ReportTickets: {
            month: string;
            version: number;
            unit: string;
            figure: components["schemas"]["Figure"];
            count: number;
            tickets: string[];
            next?: string;
        };
        /** @description 月报生成进度:已核工单数 done ÷ 应核工单数 seen · progress */
        ReportRun: {
            month: string;
            /** @enum {string} */
            state: "asked" | "running" | "done";
            at: string;
            by: string;
            cutoff: string;
            reproduces?: number;
            seen: number;
            done: number;
            outcome?: {
                /** @enum {string} */
                result: "frozen" | "corrected" | "unchanged" | "drafted" | "reproduced" | "not-reproduced";
                version: number;
                hash: string;
            };
        };
        /** @description 登记簿的一行 · a line of a register */
        RegisterLine: {
            /** @description 序号,自1起 · number of the line, from 1 */
            n: number;
            /** Format: date-time */
            at: string;
            /** @description 所作登记 · the act */
            command: string;
            /** @description 登记人 · who entered it, by subject and posts */
            by: {
                sub: string;
                roles: string[];
            } & {
                [key: string]: unknown;
            };
            /** @description 登记内容 · what was entered */
            events: ({
                type: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        /** @description 单位沿革 · history of a unit */
        UnitHistory: {
            unit: string;
            versions: {
                /** @description 自此日起;没有则为登记之前 · from this date on */
                from?: string;
                name: string;
                shortName: string;
                english: string;
                level: number;
                parent?: string;
                /** @description 岗位电话,限中心 · for the centre */
                phones?: {
                    [key: string]: string;
                };
                /** @description 撤并后的承接单位 · goes on with its work */
                successor?: string;
                /** @description 登记簿行号 · line of the register */
                line?: number;
                /**
                 * Format: date-time
                 * @description 登记时间 · when it was entered
                 */
                enteredAt?: string;
                /** @description 所作登记 · the act */
                command?: string;
                /** @description 依据文件 · document */
                basis?: string;
                /** @description 登记人的岗位 · post of who entered it */
                by?: string;
                /** @description 登记人账号,限中心 · for the centre */
                sub?: string;
            }[];
            /** @description 代岗登记,限中心 · deputies, for the centre */
            deputies?: {
                role: string;
                sub: string;
                from: string;
                until: string;
            }[];
        };
        /** @description CSV(UTF-8),每单位一行 · a line for each unit */
        UnitsCsv: string;
        /** @description 导入的结果 · outcome of an import */
        ImportOutcome: {
            changes: {
                unit: string;
                type: string;
                /** @description 变更内容 · what changes */
                text: string;
                english: string;
            }[];
            /** @description 登记簿行号;试算或没有变更时没有 · line of the register, if entered */
            line?: number;
        };
        /** @description 接入方名单 · the integrators */
        Integrators: {
            items: components["schemas"]["Integrator"][];
        };
        /** @description 登记结果 · what was entered */
        IntegratorActed: {
            integrator: components["schemas"]["Integrator"];
            /** @description 新密钥,只此一次 · the new key, this once */
            key?: string;
        };
        /** @description 本接入方的订阅 · own subscriptions */
        Subscriptions: {
            items: components["schemas"]["Subscription"][];
        };
        /** @description 订阅的现状 · how it stands */
        SubscriptionActed: {
            subscription: components["schemas"]["Subscription"];
            /** @description 签名密钥,登记、更换时显示 · shown when made and rotated */
            secret?: string;
        };
        /** @description 订阅及未送达的推送 · a subscription, and what was not delivered */
        SubscriptionDetail: {
            subscription: components["schemas"]["Subscription"];
            /** @description 未送达的工单、订单、月报,前一百件 · what waits to be sent again, the first hundred */
            undelivered: {
                subject: string;
                /** @enum {string} */
                reason: "given-up" | "suspended";
                /** Format: date-time */
                at: string;
            }[];
        };
        /** @description 投递记录,保留三十天 · attempts, of thirty days */
        Deliveries: {
            items: {
                /** Format: date-time */
                at: string;
                subject: string;
                commit: number;
                webhookId: string;
                taken: boolean;
                status?: number;
                code?: string;
                took: number;
                replay?: string;
            }[];
            next?: string;
        };
        /** @description 测试结果 · what came of the test */
        WebhookTested: {
            webhookId: string;
            /** @description 是否收到(2xx)· whether it took it */
            taken: boolean;
            status?: number;
            code?: string;
            /** @description 毫秒 · milliseconds */
            took: number;
            /** @description 答复的开头 · the beginning of what it said */
            answer?: string;
        };
        /** @description 补发 · what is sent again */
        WebhookReplayed: {
            /** @description 补发的工单、订单、月报数 · subjects that are sent again */
            subjects: number;
            /** @description 还有未列入的,请再次补发 · there are more: ask again */
            more: boolean;
            /**
             * Format: date-time
             * @description 补发到此刻;再次补发由此开始 · ask again from here
             */
            until?: string;
        };
        /** @description 订单列表 · orders */
        ServiceOrders: {
            orders: {
                orderId: string;
                commit: number;
                /** @enum {string} */
                stage: "placed" | "offered" | "talking" | "agreed" | "reported" | "unassigned" | "ended";
                category: string;
                town?: string;
                /** Format: date-time */
                placedAt: string;
                holder?: string;
                enterprise?: string;
                /** Format: date-time */
                until?: string;
                lateness: number;
                /** @enum {string} */
                outcome?: "evaluated" | "unevaluated" | "unreported" | "cancelled" | "not-agreed" | "unreachable" | "no-enterprise";
                price?: number;
                /** Format: date-time */
                reportedAt?: string;
                evaluation?: components["schemas"]["OrderScores"];
                supervisorScores?: components["schemas"]["OrderScores"];
                complaint?: components["schemas"]["OrderComplaint"];
                stuck?: boolean;
            }[];
        };
        /** @description 服务订单 · an order of household services */
        ServiceOrder: {
            /** @description 订单号 · number */
            orderId: string;
            /** Format: date-time */
            placedAt: string;
            category: string;
            town?: string;
            /** @enum {string} */
            via: "page" | "intake";
            /** @description 阶段和时限 · where it stands, and until when */
            phase: {
                /**
                 * @description 当前阶段 · the step
                 * @enum {string}
                 */
                kind: "placed" | "offered" | "talking" | "agreed" | "reported" | "unassigned" | "ended";
                enterprise?: string;
                /** Format: date-time */
                due?: string;
                /** Format: date-time */
                completeBy?: string;
                /** Format: date-time */
                remindAt?: string;
                /** Format: date-time */
                reportDue?: string;
                /** Format: date-time */
                next?: string;
                /** Format: date-time */
                until?: string;
                /** Format: date-time */
                at?: string;
                proposal?: {
                    /** @enum {string} */
                    from: "enterprise" | "resident";
                    /** Format: date-time */
                    completeBy: string;
                };
                /** @enum {string} */
                outcome?: "evaluated" | "unevaluated" | "unreported" | "cancelled" | "not-agreed" | "unreachable" | "no-enterprise";
                words?: string;
            };
            offers: {
                enterprise: string;
                /** @enum {string} */
                way: "chosen" | "recommended" | "passed-on" | "assigned";
                /** Format: date-time */
                at: string;
            }[];
            /** @description 逾期次数 · times an enterprise was late */
            lateness: number;
            report?: {
                enterprise: string;
                /** Format: date-time */
                at: string;
                price: number;
                late: boolean;
                done?: string;
            };
            evaluation?: components["schemas"]["OrderScores"];
            supervisorScores?: components["schemas"]["OrderScores"];
            complaint?: components["schemas"]["OrderComplaint"];
            resident?: {
                name: string;
                phone: string;
                address: string;
                wish: string;
            };
        };
        /** @description 市场化服务统计,不计入工单数字 · figures of household services, never part of the tickets’ */
        ServiceStatistics: {
            month: string;
            total: {
                placed: number;
                open: number;
                /** @description 各结果的订单数 · orders by outcome */
                outcomes: {
                    [key: string]: number;
                };
                late: number;
                complaints: number;
                evaluated: number;
                attitude?: number;
                quality?: number;
                satisfaction?: number;
            };
            /** @description 按服务分类 · by category */
            categories: components["schemas"]["OrderCounts"][];
            /** @description 按企业 · by enterprise */
            enterprises: components["schemas"]["OrderCounts"][];
        };
        /** @description 企业登记簿 · the register of enterprises */
        ServiceMarket: {
            categories: ({
                id: string;
                name: string;
                english: string;
            } & {
                [key: string]: unknown;
            })[];
            associations: {
                id: string;
                name: string;
                english: string;
            }[];
            enterprises: {
                id: string;
                name: string;
                association: string;
                standing: string;
            }[];
        };
        /** @description 登记工单 · files a ticket */
        Filing: {
            /**
             * @description 受理渠道 · channel
             * @enum {string}
             */
            channel: "phone" | "hall" | "website" | "wechat" | "wechat-group" | "app" | "upstream" | "other";
            /**
             * @description 诉求类型:咨询、求助、投诉、举报、建议、表扬 · type
             * @enum {string}
             */
            type: "inquiry" | "help" | "complaint" | "violation-report" | "suggestion" | "commendation";
            /**
             * @description 受理范围 · area of service
             * @enum {string}
             */
            area?: "government-service" | "public-service" | "convenience-service" | "open-government" | "administrative-complaint";
            /** @description 标题 · subject */
            subject: string;
            /** @description 诉求内容 · what happened */
            description: string;
            /** @description 诉求目的 · what the caller asks for */
            request: string;
            /** @description 来电人 · the caller */
            citizen: {
                /** @description 来电人姓名 · name */
                name?: string;
                /** @description 联系电话:手机号,或带区号的固定电话 · phone of the mainland, stored as E.164 */
                phone?: string;
                /** @description 匿名:不登记姓名和电话 · anonymous: neither name nor phone is stored */
                anonymous?: boolean;
            };
            /** @description 事发地点 · where it is */
            location?: {
                /** @description 详细地址 · address */
                address?: string;
                /** @description 镇(街)编号,见 GET /units · id of the township */
                town?: string;
                /** @description 纬度,WGS 84 · latitude */
                lat?: number;
                /** @description 经度,WGS 84 · longitude */
                long?: number;
            };
            /** @description 内容分类,见 GET /categories · category, top/sub */
            category?: string;
            /**
             * @description 难易:简单、普通、复杂疑难 · class
             * @enum {string}
             */
            class?: "simple" | "ordinary" | "complex";
            /** @description 紧急:水电气暖、危及生命 · urgent */
            urgent?: boolean;
            /** @description 来电人要求保密 · the caller asks for confidence */
            confidential?: boolean;
            /** @description 投诉公职人员或单位作风 · against officials */
            againstOfficials?: boolean;
            /** @description 被投诉单位编号 · id of the unit complained of */
            complainedUnit?: string;
            /** @description 代办:网点为谁代为登记 · for whom the clerk files */
            onBehalf?: {
                /** @description 委托人姓名 · name */
                name: string;
                /** @description 委托人电话 · phone */
                phone: string;
                /**
                 * @description 委托人已同意 · that person consents
                 * @constant
                 */
                consent: true;
                /** @description 代办事项 · what is done for that person */
                item: string;
            };
            /** @description 受理网点编号 · id of the outlet */
            outlet?: string;
            /** @description 微信群原文:留存原件,发送人即联系人 · the message of a group; its sender is the contact */
            original?: {
                /** @description 群内发送人 · who sent it to the group */
                sender: string;
                /** @description 原文,不改动 · the message, as it was */
                text: string;
            };
            /** @description 一级平台工单号;同号重报只得同一工单 · number at level 1; the same number again is the same ticket */
            upstreamNumber?: string;
            /**
             * Format: date-time
             * @description 一级平台时限,与法定时限取较早的 · limit set by level 1; the earlier of both works
             */
            upstreamDueAt?: string;
        };
        /** @description 当场答复(立办立结)· answers at first contact */
        Answer: {
            /** @description 答复内容 · the reply */
            reply: string;
        };
        /** @description 不予受理 · declines, or proposes to */
        Decline: {
            /** @description 理由 · reason */
            reason: string;
            /** @description 告知的其他途径 · where the caller is sent instead */
            route: string;
        };
        /** @description 派单 · dispatches to a unit */
        Dispatch: {
            /** @description 承办单位编号,见 GET /units · id of the unit */
            unit: string;
            /**
             * @description 难易:简单、普通、复杂疑难 · class
             * @enum {string}
             */
            class: "simple" | "ordinary" | "complex";
            /** @description 紧急 · urgent */
            urgent?: boolean;
            /** @description 备注 · note */
            note?: string;
        };
        /** @description 改派 · corrects a wrong dispatch */
        Reassign: {
            /** @description 承办单位编号,见 GET /units · id of the unit */
            unit: string;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 签收 · signs for the ticket */
        Acknowledge: Record<string, never>;
        /** @description 已阅 · has read the ticket */
        MarkRead: Record<string, never>;
        /** @description 联系群众 · records a contact with the caller */
        ContactCitizen: {
            /**
             * @description 联系方式:电话、短信、通话中、网页 · medium
             * @enum {string}
             */
            medium: "phone" | "sms" | "in-call" | "page";
            /** @description 备注 · note */
            note: string;
        };
        /** @description 提交办理结果 · submits a result for signature */
        SubmitResult: {
            /** @description 办理结果 · what was done */
            summary: string;
            /**
             * @description 已解决、部分解决、已解释 · outcome
             * @enum {string}
             */
            outcome: "solved" | "partly" | "explained";
            /** @description 后续安排和日期(部分解决时必填)· plan and date, if solved in part */
            plan?: string;
        };
        /** @description 签字:办理结果或申请办结 · signs the result or the closure application */
        SignResult: {
            /** @description 同意或退回修改 · signs or sends back */
            approve: boolean;
            /** @description 备注 · note */
            note?: string;
        };
        /** @description 申请退回 · asks to return the ticket */
        RequestReturn: {
            /** @description 理由 · reason */
            reason: string;
            /** @description 建议的承办单位编号,或 undetermined、outside · a unit, or one of these words */
            suggestedUnit: string;
        };
        /** @description 退回审核 · decides a return */
        DecideReturn: {
            /** @description 同意或不同意 · grants or refuses */
            approve: boolean;
            /** @description 理由 · reason */
            reason: string;
            /** @description 重新认定的承办单位,默认为建议单位;与 outside 只填其一 · the next unit, without outside */
            unit?: string;
            /**
             * @description 难易,默认同上次派单 · class
             * @enum {string}
             */
            class?: "simple" | "ordinary" | "complex";
            /**
             * @description 不属本县:报一级平台、不予受理 · not the county’s
             * @enum {string}
             */
            outside?: "level-1" | "declined";
            /** @description 不予受理时告知的途径 · where the caller is sent instead */
            route?: string;
        };
        /** @description 撤回申请 · takes the pending request back */
        WithdrawRequest: Record<string, never>;
        /** @description 申请延时 · asks for more time */
        RequestExtension: {
            /** @description 理由 · reason */
            reason: string;
            /** @description 延至自接单之日起第几个工作日 · the k of WD(k), counted from the receipt */
            workingDays?: number;
            /**
             * Format: date-time
             * @description 村居申请延至的时间 · for a village: the instant it asks for
             */
            dueAt?: string;
        };
        /** @description 延时审核 · decides an extension */
        DecideExtension: {
            /** @description 同意或不同意 · grants or refuses */
            approve: boolean;
            /** @description 理由 · reason */
            reason: string;
            /** @description 延至自接单之日起第几个工作日 · the k of WD(k), counted from the receipt */
            workingDays?: number;
            /**
             * Format: date-time
             * @description 一级平台同意的新时限;延时超过一级平台原时限时必填 · the later limit that level 1 has agreed to
             */
            upstreamDueAt?: string;
        };
        /** @description 申请办结 · applies for closure */
        RequestClosure: {
            /**
             * @description 客观条件限制、无理要求 · ground
             * @enum {string}
             */
            ground: "objective-conditions" | "unreasonable-demand";
            /** @description 向群众作出的答复 · what the caller was told */
            replyToCitizen: string;
            /** @description 情况说明 · the report of the situation */
            statement: string;
        };
        /** @description 申请办结审核 · decides a closure application */
        DecideClosure: {
            /** @description 同意或不同意 · grants or refuses */
            approve: boolean;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 登记一级平台决定 · records the decision of level 1 */
        RecordUpstreamDecision: {
            /** @description 一级平台是否同意 · whether level 1 accepts */
            accept: boolean;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 交办村居 · delegates a part to a village */
        Delegate: {
            /** @description 村居编号(12位),见 GET /units · id of the village */
            unit: string;
            /** @description 备注 · note */
            note?: string;
            /**
             * Format: date-time
             * @description 村居的时限,默认同镇(街)时限 · the village’s limit
             */
            dueAt?: string;
        };
        /** @description 重新办理 · takes an archived ticket up again */
        Reopen: {
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 不同意重新办理 · refuses to take it up again */
        DeclineReopen: {
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 督办 · supervises formally */
        Supervise: {
            /** @description 督办内容 · message */
            message: string;
            /**
             * Format: date-time
             * @description 答复时限 · to be answered by
             */
            replyBy: string;
        };
        /** @description 督办答复 · answers the supervisions that wait */
        ReplySupervision: {
            /** @description 督办答复 · the answer */
            text: string;
        };
        /** @description 提请联办 · proposes a hard matter to the leading group */
        ProposeJoint: {
            /** @description 理由 · reason */
            reason: string;
            /**
             * @description 影响面大、涉及多个部门 · wide impact, or several units
             * @enum {string}
             */
            impact: "wide" | "several-units";
        };
        /** @description 不同意联办 · leaves the matter with its unit */
        DeclineJoint: {
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 联办 · appoints lead and partners */
        Join: {
            /** @description 牵头部门编号 · id of the lead */
            lead: string;
            /** @description 配合部门编号 · ids of the partners */
            readonly partners: string[];
            /**
             * Format: date-time
             * @description 领导小组确定的时限 · the limit that the leading group sets
             */
            dueAt?: string;
            /** @description 会议纪要 · minutes */
            minutes: string;
        };
        /** @description 配合意见 · contributes an opinion */
        Contribute: {
            /** @description 意见 · opinion */
            opinion: string;
        };
        /** @description 并单 · merges */
        Merge: {
            /** @description 主工单编号 · number of the master */
            into: string;
        };
        /** @description 回访 · records a callback */
        RecordCallback: {
            /**
             * @description 联系方式:电话、短信、通话中、网页 · medium
             * @enum {string}
             */
            medium: "phone" | "sms" | "in-call" | "page";
            /** @description 是否接通 · whether the caller was reached */
            reached: boolean;
            /**
             * @description 问题是否解决 · whether it is solved
             * @enum {string}
             */
            solved?: "yes" | "partly" | "no";
            /**
             * @description 满意度 · satisfaction
             * @enum {string}
             */
            satisfaction?: "satisfied" | "basically-satisfied" | "dissatisfied";
            /**
             * @description 审核:达标、不达标 · audit, needed to close the callback
             * @enum {string}
             */
            audit?: "pass" | "fail";
            /**
             * @description 不满意或未解决时:重办、申请办结 · next step
             * @enum {string}
             */
            next?: "rework" | "closure";
            /** @description 群众评价 · comment */
            comment?: string;
            /** @description 通话录音编号 · reference of the recorded call */
            callReference?: string;
        };
        /** @description 群众评价(只由群众本人)· the caller answers the survey */
        AnswerSurvey: {
            /**
             * @description 问题是否解决 · whether it is solved
             * @enum {string}
             */
            solved: "yes" | "partly" | "no";
            /**
             * @description 满意度 · satisfaction
             * @enum {string}
             */
            satisfaction: "satisfied" | "basically-satisfied" | "dissatisfied";
            /** @description 群众评价 · comment */
            comment?: string;
        };
        /** @description 补充诉求 · adds information */
        AddInformation: {
            /** @description 补充内容 · further information */
            text: string;
        };
        /** @description 催办 · urges the unit */
        Urge: {
            /** @description 催办内容 · message */
            message: string;
        };
        /** @description 撤回 · withdraws for the caller */
        Withdraw: {
            /** @description 理由 · reason */
            reason: string;
            /** @description 通话录音编号 · reference of the recorded call */
            callReference?: string;
        };
        /** @description 重启工作流 · starts the next run of the workflow */
        Restart: Record<string, never>;
        /** @description 恢复工作流 · lets a stuck workflow go on */
        Resume: Record<string, never>;
        /** @description 删除个人信息(依申请)· erases the personal data of an ended ticket on request */
        Erase: {
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 暂停删除(诉讼、复议、督查需要)· keeps the record from being erased */
        Hold: {
            /**
             * Format: date-time
             * @description 在此之前不得删除;填已过的时间即解除 · nothing is erased before; in the past, it ends the hold
             */
            until: string;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 登记一级平台指令 · enters an instruction of level 1 */
        NewInstruction: {
            /**
             * @description 类型:交办工单、催办、督办、要求报告、其他 · what level 1 asks for
             * @enum {string}
             */
            kind: "create-ticket" | "urge" | "supervise" | "report" | "other";
            /** @description 一级平台的指令编号 · the number that level 1 gave it */
            number: string;
            /** @description 指令内容 · text */
            text: string;
            /**
             * Format: date-time
             * @description 收到时间,默认现在(补录时填写)· when it was received
             */
            receivedAt?: string;
            /**
             * Format: date-time
             * @description 答复时限 · to be answered by
             */
            dueAt?: string;
            /** @description 关联工单 · tickets it is about */
            readonly tickets?: string[];
        };
        /** @description 关联工单 · links a ticket */
        InstructionLinkTicket: {
            /** @description 工单号 · number of the ticket */
            ticket: string;
        };
        /** @description 答复指令 · answers */
        InstructionReply: {
            /** @description 答复内容 · the answer */
            text: string;
        };
        /** @description 认可答复 · accepts the answer */
        InstructionAcceptReply: Record<string, never>;
        /** @description 退回答复,可另定时限 · returns the answer, with a new limit if one is set */
        InstructionReturnReply: {
            /** @description 理由 · reason */
            reason: string;
            /**
             * Format: date-time
             * @description 答复时限 · to be answered by
             */
            dueAt?: string;
        };
        /** @description 取消指令 · cancels */
        InstructionCancel: {
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 开展督查 · opens an inspection campaign */
        NewCampaign: {
            /** @description 督查事项 · subject */
            subject: string;
            /** @description 督查组成员的登录标识(sub)· subjects of the team */
            readonly team: string[];
            /**
             * Format: date
             * @description 开始日期 · first day
             */
            from: string;
            /**
             * Format: date
             * @description 截止日期 · last day
             */
            to: string;
        };
        /** @description 抽样 · draws a sample */
        CampaignDrawSample: {
            /** @description 随机抽样 · by chance */
            random?: {
                /** @description 抽取件数 · how many */
                size: number;
                /** @description 随机种子,默认由系统生成;记录在案 · seed, made if not given; recorded */
                seed?: string;
                /**
                 * Format: date
                 * @description 受理日期起 · first day of acceptance
                 */
                from: string;
                /**
                 * Format: date
                 * @description 受理日期止 · last day of acceptance
                 */
                to: string;
                /** @description 承办单位编号,见 GET /units · id of the unit */
                unit?: string;
                /** @description 内容分类,大类或小类 · category, or all below one */
                category?: string;
                /** @description 镇(街)· township */
                town?: string;
            };
            /** @description 手工选取 · picked by hand */
            readonly tickets?: string[];
        };
        /** @description 登记问题 · records a finding */
        CampaignRecordFinding: {
            /** @description 样本中的工单号 · a ticket of the sample */
            ticket: string;
            /** @description 承办单位编号,见 GET /units · id of the unit */
            unit: string;
            /** @description 发现的问题 · what was found */
            text: string;
            /**
             * @description 轻微、较重、严重 · how grave
             * @enum {string}
             */
            severity: "minor" | "major" | "grave";
            /**
             * Format: date
             * @description 整改期限(当日18时)· to be rectified by the close of that day
             */
            rectifyBy: string;
        };
        /** @description 报送整改 · the unit reports its rectification */
        CampaignReportRectification: {
            /** @description 问题编号 · number of the finding */
            finding: number;
            /** @description 整改情况 · what was done */
            text: string;
        };
        /** @description 整改通过 · accepts a rectification */
        CampaignAcceptRectification: {
            /** @description 问题编号 · number of the finding */
            finding: number;
        };
        /** @description 整改不通过,可另定期限 · refuses a rectification, with a new date if one is set */
        CampaignRefuseRectification: {
            /** @description 问题编号 · number of the finding */
            finding: number;
            /** @description 理由 · reason */
            reason: string;
            /**
             * Format: date
             * @description 整改期限(当日18时)· to be rectified by the close of that day
             */
            rectifyBy?: string;
        };
        /** @description 结束督查 · closes the campaign */
        CampaignClose: {
            /** @description 督查报告 · closing report */
            report: string;
        };
        Inspection: Record<string, never>;
        /** @description 登记会商 · enters a meeting */
        NewMeeting: {
            /**
             * Format: date
             * @description 会议日期 · date
             */
            date: string;
            /** @description 议题 · subject */
            subject: string;
            /** @description 参加岗位(不填姓名)· posts, never names */
            readonly participants: string[];
            /** @description 关联工单 · linked tickets */
            readonly tickets?: string[];
            /** @description 关联预警 · linked kinds of warnings */
            readonly warnings?: ("ping-pong" | "unread" | "urged" | "same-caller" | "growth-category" | "growth-town" | "overdue-cluster" | "due-soon-unread")[];
            /** @description 会议结论 · conclusions */
            conclusions: string;
            /** @description 议定事项 · follow-ups */
            readonly followUps?: {
                /** @description 承办单位编号,见 GET /units · id of the unit */
                unit: string;
                /** @description 议定事项 · what is to be done */
                text: string;
                /**
                 * Format: date
                 * @description 完成期限(当日18时)· to be done by the close of that day
                 */
                dueOn: string;
            }[];
        };
        /** @description 增加议定事项 · adds a follow-up */
        MeetingAddFollowUp: {
            /** @description 承办单位编号,见 GET /units · id of the unit */
            unit: string;
            /** @description 议定事项 · what is to be done */
            text: string;
            /**
             * Format: date
             * @description 完成期限(当日18时)· to be done by the close of that day
             */
            dueOn: string;
        };
        /** @description 办结议定事项 · completes a follow-up */
        MeetingCompleteFollowUp: {
            /** @description 事项编号 · its number */
            followUp: number;
            /** @description 完成情况 · what was done */
            text: string;
        };
        /** @description 增加派单规则 · adds a rule */
        AddRule: {
            rule: components["schemas"]["RuleContent"];
            /** @description 排在此规则之前;不填则排在最后 · in front of this rule; last without it */
            before?: string;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 修改派单规则 · changes a rule */
        ChangeRule: {
            /** @description 规则编号 · id of the rule */
            id: string;
            rule: components["schemas"]["RuleContent"];
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 调整规则顺序 · moves a rule */
        MoveRule: {
            /** @description 规则编号 · id of the rule */
            id: string;
            /** @description 排在此规则之前;不填则排在最后 · in front of this rule; last without it */
            before?: string;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 停用派单规则 · retires a rule */
        RetireRule: {
            /** @description 规则编号 · id of the rule */
            id: string;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 采纳退回形成的建议 · accepts what granted returns propose */
        AcceptProposal: {
            /** @description 建议的编号,见 GET /directory/proposals · id of the proposal */
            proposal: string;
            /** @description 不限于该镇(街)· not for that township alone */
            everywhere?: boolean;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 不采纳建议 · leaves a proposal aside */
        DismissProposal: {
            /** @description 建议的编号,见 GET /directory/proposals · id of the proposal */
            proposal: string;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 登记前查询派单建议 · asks for suggestions before a ticket is filed */
        SuggestionsQuery: {
            /**
             * @description 诉求类型 · type
             * @enum {string}
             */
            type?: "inquiry" | "help" | "complaint" | "violation-report" | "suggestion" | "commendation";
            /** @description 标题 · subject */
            subject?: string;
            /** @description 诉求内容 · what happened */
            description?: string;
            /** @description 内容分类,见 GET /categories · category */
            category?: string;
            /** @description 紧急 · urgent */
            urgent?: boolean;
            /** @description 投诉公职人员或单位作风 · against officials */
            againstOfficials?: boolean;
            /** @description 被投诉单位编号 · unit complained of */
            complainedUnit?: string;
            /** @description 事发地点 · where it is */
            location?: {
                /** @description 镇(街)编号 · township */
                town?: string;
            };
            /** @description 来电人 · the caller */
            citizen?: {
                /** @description 联系电话 · phone */
                phone?: string;
            };
        };
        /** @description 登记考核办法新版本 · enters a version of the scheme */
        Scheme: {
            /** @description 版本号,不得重复 · version */
            version: string;
            /** @description 批准文号 · the paper by which it was approved */
            approval: string;
            /** @description 是否为未批准的建议稿 · whether it is only a proposal */
            proposal: boolean;
            /**
             * Format: date
             * @description 数据截止日 · the last date that counts
             */
            freezeDate: string;
            /**
             * Format: date
             * @description 申诉截止日 · the last date for appeals
             */
            appealsUntil: string;
            items: ({
                /** @constant */
                kind: "deduction";
                /** @description 指标编号,小写英文和短横 · id */
                id: string;
                /** @description 指标名称 · name */
                name: string;
                /** @description 英文名称 · name in English */
                english: string;
                /** @description 依据 · what it rests on */
                basis: string;
                /** @description 适用于部门、镇街、村居 · kinds of units */
                appliesTo: ("department" | "township" | "village")[];
                /** @description 权重,以百分之一分计,每类单位合计10000 · of the whole, in hundredths of a point */
                weight: number;
                /** @description 满分,以百分之一分计 · full marks, in hundredths */
                full: number;
                /** @description 最低分,以百分之一分计 · fewest marks, in hundredths */
                minimum: number;
                /**
                 * @description 按件扣分的指标 · the figure whose tickets cost points
                 * @enum {string}
                 */
                figure: "received" | "handled" | "on-time" | "overdue" | "returned" | "extended" | "reworked" | "callback-due" | "called-back" | "unreachable" | "rated" | "satisfied" | "solved" | "supervised" | "supervision-due" | "supervised-on-time" | "joint" | "withdrawn" | "declined";
                /** @description 每件扣分,以百分之一分计 · off for each ticket, in hundredths */
                perTicket: number;
            } | {
                /** @constant */
                kind: "rate";
                /** @description 指标编号,小写英文和短横 · id */
                id: string;
                /** @description 指标名称 · name */
                name: string;
                /** @description 英文名称 · name in English */
                english: string;
                /** @description 依据 · what it rests on */
                basis: string;
                /** @description 适用于部门、镇街、村居 · kinds of units */
                appliesTo: ("department" | "township" | "village")[];
                /** @description 权重,以百分之一分计,每类单位合计10000 · of the whole, in hundredths of a point */
                weight: number;
                /** @description 满分,以百分之一分计 · full marks, in hundredths */
                full: number;
                /** @description 最低分,以百分之一分计 · fewest marks, in hundredths */
                minimum: number;
                numerator: components["schemas"]["Figure"];
                denominator: components["schemas"]["Figure"][];
                /** @description 达到此比率得满分 · all marks from this rate on */
                fullFrom: number;
                /** @description 低于此比率得最低分 · fewest marks below */
                noneBelow: number;
            })[];
        };
        /** @description 对扣分申诉 · appeals a deduction */
        Appeal: {
            /** @description 本单位编号 · the own unit */
            unit: string;
            /** @description 指标编号 · id of the item */
            item: string;
            /** @description 工单编号 · the ticket */
            ticketId: string;
            /** @description 理由,不得含个人信息 · the reason, without personal data */
            reason: string;
        };
        /** @description 决定申诉 · decides an appeal */
        AppealDecision: {
            /** @description 撤销扣分 · strikes the deduction */
            strike: boolean;
            /** @description 理由,不得含个人信息 · the reason, without personal data */
            reason: string;
        };
        /** @description 无需填写 · nothing to fill in */
        Nothing: Record<string, never>;
        /** @description 起草简报 · drafts a bulletin */
        BulletinDraft: {
            /**
             * @description 简报或信息 · bulletin, or a short item
             * @enum {string}
             */
            kind: "bulletin" | "information";
            /** @description 月份 · the month */
            month: string;
        };
        /** @description 修改简报 · edits a draft */
        BulletinText: {
            /** @description 标题 · title */
            title: string;
            /** @description 正文,每行一段 · a paragraph a line */
            body: string;
        };
        /** @description 生成月报;月份结束后生成即冻结,已冻结的核对更正 · makes, freezes or checks a report */
        ReportOrder: {
            /** @description 按此版本的截止时间重算并核对哈希 · proves a version */
            reproduce?: number;
        };
        /** @description 新设单位 · founds a unit */
        UnitFound: {
            /** @description 单位编号,见 GET /units · id of the unit */
            unit: string;
            /** @description 上级单位编号 · id of the superior */
            parent: string;
            /** @description 全称 · full name */
            name: string;
            /** @description 简称,最长5字,用于短信 · short name */
            shortName: string;
            /** @description 英文名 · English name */
            english: string;
            phones: components["schemas"]["UnitPhones"];
            /** @description 生效日期,当日0时起 · holds from this date on */
            effectiveFrom: string;
            /** @description 依据文件 · the document that orders it */
            basis?: string;
        };
        /** @description 单位更名 · renames a unit */
        UnitRename: {
            /** @description 单位编号,见 GET /units · id of the unit */
            unit: string;
            /** @description 全称 · full name */
            name: string;
            /** @description 简称,最长5字,用于短信 · short name */
            shortName: string;
            /** @description 英文名 · English name */
            english: string;
            /** @description 生效日期,当日0时起 · holds from this date on */
            effectiveFrom: string;
            /** @description 依据文件 · the document that orders it */
            basis?: string;
        };
        /** @description 更换岗位电话 · phones of the posts */
        UnitChangePhones: {
            /** @description 单位编号,见 GET /units · id of the unit */
            unit: string;
            phones: components["schemas"]["UnitPhones"];
            /** @description 生效日期,当日0时起 · holds from this date on */
            effectiveFrom: string;
            /** @description 依据文件 · the document that orders it */
            basis?: string;
        };
        /** @description 划归另一上级 · moves a unit */
        UnitMove: {
            /** @description 单位编号,见 GET /units · id of the unit */
            unit: string;
            /** @description 上级单位编号 · id of the superior */
            parent: string;
            /** @description 生效日期,当日0时起 · holds from this date on */
            effectiveFrom: string;
            /** @description 依据文件 · the document that orders it */
            basis?: string;
        };
        /** @description 单位合并,下级单位一并划入 · merges units, with those below them */
        UnitMerge: {
            /** @description 被合并的单位 · the units that are merged */
            units: string[];
            /** @description 合并后的单位 · the unit they go into */
            into: string;
            /** @description 生效日期,当日0时起 · holds from this date on */
            effectiveFrom: string;
            /** @description 依据文件 · the document that orders it */
            basis?: string;
        };
        /** @description 撤销单位 · abolishes a unit */
        UnitAbolish: {
            /** @description 单位编号,见 GET /units · id of the unit */
            unit: string;
            /** @description 承接单位,在办工单由其续办 · goes on with the open tickets */
            successor: string;
            /** @description 生效日期,当日0时起 · holds from this date on */
            effectiveFrom: string;
            /** @description 依据文件 · the document that orders it */
            basis?: string;
        };
        /** @description 登记 AB 角代岗 · records a deputy */
        UnitRecordDeputy: {
            /** @description 单位编号,见 GET /units · id of the unit */
            unit: string;
            /**
             * @description 所代岗位 · post that is stood in for
             * @enum {string}
             */
            role: "handler" | "signatory" | "unit-head" | "liaison" | "intake" | "supervisor" | "general" | "centre-head";
            /** @description 代岗人员的登录账号 · subject of that person’s token */
            sub: string;
            /** @description 起始日期 · first day */
            from: string;
            /** @description 截止日期(含)· last day */
            until: string;
        };
        /** @description 提前终止代岗 · ends a deputy earlier */
        UnitEndDeputy: {
            /** @description 单位编号,见 GET /units · id of the unit */
            unit: string;
            /**
             * @description 所代岗位 · post that is stood in for
             * @enum {string}
             */
            role: "handler" | "signatory" | "unit-head" | "liaison" | "intake" | "supervisor" | "general" | "centre-head";
            /** @description 代岗人员的登录账号 · subject of that person’s token */
            sub: string;
            /** @description 截止日期(含)· last day */
            until: string;
        };
        /** @description 导入单位名录:列出的单位按表更改,未列出的不变 · imports units; those not listed stay */
        UnitsImport: {
            /** @description CSV 文本,首行为列名,见导出 · the list as exported */
            csv: string;
            /** @description 生效日期,当日0时起 · holds from this date on */
            effectiveFrom: string;
            /** @description 依据文件 · the document that orders it */
            basis?: string;
            /** @description 只试算,不登记 · only tells what would change */
            dryRun?: boolean;
        };
        /** @description 登记接入方 · admits an integrator */
        IntegratorAdmit: {
            /** @description 名称 · name */
            name: string;
            /** @description 运行单位,不写个人 · the body that runs it, no person */
            body: string;
        };
        /** @description 更正接入方 · changes its particulars */
        IntegratorChange: {
            /** @description 接入方编号 · id of the integrator */
            integrator: string;
            /** @description 名称 · name */
            name: string;
            /** @description 运行单位,不写个人 · the body that runs it, no person */
            body: string;
        };
        /** @description 暂停接入 · suspends */
        IntegratorSuspend: {
            /** @description 接入方编号 · id of the integrator */
            integrator: string;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 恢复接入 · resumes */
        IntegratorResume: {
            /** @description 接入方编号 · id of the integrator */
            integrator: string;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 终止接入 · ends */
        IntegratorEnd: {
            /** @description 接入方编号 · id of the integrator */
            integrator: string;
            /** @description 理由 · reason */
            reason: string;
        };
        /** @description 发放密钥,只在答复中显示 · issues a key, which the answer alone shows */
        IntegratorIssueKey: {
            /** @description 接入方编号 · id of the integrator */
            integrator: string;
        };
        /** @description 吊销密钥 · revokes a key */
        IntegratorRevokeKey: {
            /** @description 接入方编号 · id of the integrator */
            integrator: string;
            /** @description 密钥序号 · number of the key */
            key: number;
        };
        /** @description 订阅 · a subscription */
        SubscriptionBody: {
            /** @description 接收地址:公网 HTTPS · where to post, HTTPS of a public host */
            url: string;
            /** @description 接收哪些事件 · which events */
            filter: {
                /** @description 事件种类,至少一种 · kinds of events, one at least */
                readonly kinds: components["schemas"]["EventKind"][];
                /** @description 只要这些分类(订单为服务门类)及其下级 · of these categories only; of orders those of services */
                readonly categories?: string[];
                /** @description 只要这些单位及其下级 · of these units only */
                readonly units?: string[];
                /** @description 只要这些诉求类型 · of these types only */
                readonly types?: ("inquiry" | "help" | "complaint" | "violation-report" | "suggestion" | "commendation")[];
            };
        };
        /** @description 更换签名密钥,旧密钥再用一天 · the next secret; the old one signs for a day */
        SubscriptionRotate: Record<string, never>;
        /** @description 暂停订阅 · suspends */
        SubscriptionSuspend: Record<string, never>;
        /** @description 恢复订阅 · resumes */
        SubscriptionResume: Record<string, never>;
        /** @description 终止订阅 · ends */
        SubscriptionEnd: Record<string, never>;
        /** @description 发送示例事件,答复接收方的回应 · sends an example and tells what came back */
        SubscriptionTest: Record<string, never>;
        /** @description 补发 · sends again, with the same ids */
        SubscriptionReplay: {
            /** @description 工单号、订单号或月份 · a ticket, an order or a month */
            subject: string;
            /** @description 自第几次变更起 · from this change on */
            from?: number;
        } | {
            /**
             * Format: date-time
             * @description 自此刻起投递过的 · what was attempted since, of 30 days
             */
            since: string;
        } | {
            /**
             * @description 未送达的 · what was not delivered
             * @constant
             */
            undelivered: true;
        };
        /** @description 下单:不选企业的,按推荐顺序派单 · places an order; without an enterprise the best is recommended */
        OrderPlacing: {
            /** @description 服务门类,见 GET /services · category of services */
            category: string;
            /** @description 镇(街)编号 · id of the township */
            town?: string;
            /** @description 企业编号,见 GET /services · id of the enterprise */
            enterprise?: string;
            /** @description 服务需求 · what is wanted */
            wish: string;
            /** @description 居民 · the resident */
            resident: {
                /** @description 姓名 · name */
                name: string;
                /** @description 联系电话 · phone of the mainland, stored as E.164 */
                phone: string;
                /** @description 服务地址 · address */
                address: string;
            };
        };
        /** @description 已联系居民 · the resident was reached */
        OrderContact: Record<string, never>;
        /** @description 联系未接通 · a call nobody took */
        OrderAttempt: Record<string, never>;
        /** @description 提出完成时间 · proposes a completion time */
        OrderPropose: {
            /**
             * Format: date-time
             * @description 完成时间 · when it is done
             */
            completeBy: string;
        };
        /** @description 同意对方提出的时间 · agrees to the proposed time */
        OrderAgree: Record<string, never>;
        /** @description 不承接,转下一家 · declines; it goes to the next */
        OrderDecline: {
            /**
             * @description 原因 · reason
             * @enum {string}
             */
            reason: "busy" | "not-our-trade" | "too-far" | "price" | "other";
        };
        /** @description 反馈完成情况(R24)· reports the completion */
        OrderReport: {
            /** @description 完成情况 · what was done */
            done: string;
            /** @description 收费,分 · price in fen */
            price: number;
        };
        /** @description 居民评价 · the resident’s scores */
        OrderEvaluate: {
            scores: components["schemas"]["GivenScores"];
        };
        /** @description 督办员评分 · the supervisor’s own scores */
        OrderScore: {
            scores: components["schemas"]["GivenScores"];
        };
        /** @description 取消订单 · cancels the order */
        OrderCancel: {
            /**
             * @description 原因 · reason
             * @enum {string}
             */
            reason: "not-needed" | "found-other" | "too-late" | "price" | "other";
        };
        /** @description 改派企业 · gives it to another enterprise */
        OrderAssign: {
            /** @description 企业编号,见 GET /services · id of the enterprise */
            enterprise: string;
        };
        /** @description 企业不能承接的,转下一家 · passes it on to the next enterprise */
        OrderPassOn: Record<string, never>;
        /** @description 投诉企业,转为政府工单(R27)· a complaint, which becomes a ticket */
        OrderComplain: {
            /** @description 投诉内容 · what is complained of */
            text: string;
        };
        /** @description 认定投诉 · what was found of the complaint */
        OrderSettleComplaint: {
            /** @description 是否属实 · founded or not */
            founded: boolean;
        };
        /** @description 结束无法达成的订单 · ends what cannot be brought together */
        OrderClose: Record<string, never>;
        /** @description 恢复停滞的流程 · resumes a stuck workflow */
        OrderResume: Record<string, never>;
        /** @description 登记服务门类 · enters a category */
        MarketEnterCategory: {
            /** @description 编号,小写字母、数字、短横线 · id */
            id: string;
            name: string;
            english: string;
            parent?: string;
        };
        /** @description 撤销服务门类 · removes a category */
        MarketRemoveCategory: {
            /** @description 编号,小写字母、数字、短横线 · id */
            id: string;
        };
        /** @description 登记协会 · enters an association */
        MarketEnterAssociation: {
            /** @description 编号,小写字母、数字、短横线 · id */
            id: string;
            name: string;
            english: string;
        };
        /** @description 登记企业,待协会准入 · enters an enterprise */
        MarketEnterEnterprise: {
            /** @description 编号,小写字母、数字、短横线 · id */
            id: string;
            details: components["schemas"]["EnterpriseDetails"];
        };
        /** @description 修改企业信息 · changes an enterprise */
        MarketChangeEnterprise: {
            /** @description 编号,小写字母、数字、短横线 · id */
            id: string;
            details: components["schemas"]["EnterpriseDetails"];
        };
        /** @description 协会准入 · admits an enterprise */
        MarketAdmit: {
            /** @description 编号,小写字母、数字、短横线 · id */
            id: string;
        };
        /** @description 暂停服务 · suspends an enterprise */
        MarketSuspend: {
            /** @description 编号,小写字母、数字、短横线 · id */
            id: string;
            reason: string;
        };
        /** @description 恢复服务 · resumes an enterprise */
        MarketResume: {
            /** @description 编号,小写字母、数字、短横线 · id */
            id: string;
        };
        /** @description 企业退出 · an enterprise leaves */
        MarketEnd: {
            /** @description 编号,小写字母、数字、短横线 · id */
            id: string;
        };
        BehindNumber: {
            count: number;
            /** @description 名单名称,见 …/tickets?trace= · the list behind the number */
            trace: string;
        };
        DeductionAppeal: {
            n: number;
            year: number;
            unit: string;
            item: string;
            ticketId: string;
            reason: string;
            /** Format: date-time */
            at: string;
            by: string;
            decision?: {
                strike: boolean;
                reason: string;
                /** Format: date-time */
                at: string;
                by: string;
            };
        };
        EventFilter: {
            kinds: components["schemas"]["EventKind"][];
            categories?: string[];
            units?: string[];
            types?: ("inquiry" | "help" | "complaint" | "violation-report" | "suggestion" | "commendation")[];
        };
        /**
         * @description 事件种类 · kind of event
         * @enum {string}
         */
        EventKind: "ticket.filed" | "ticket.answered" | "ticket.dispatched" | "ticket.reassigned" | "ticket.acknowledged" | "ticket.result-signed" | "ticket.review-requested" | "ticket.review-decided" | "ticket.joint" | "ticket.supervised" | "ticket.urged" | "ticket.overdue" | "ticket.rework" | "ticket.reopened" | "ticket.archived" | "ticket.declined" | "ticket.merged" | "ticket.withdrawn" | "order.placed" | "order.offered" | "order.declined" | "order.unassigned" | "order.contacted" | "order.agreed" | "order.late" | "order.reported" | "order.evaluated" | "order.ended" | "report.frozen" | "report.corrected";
        /** @enum {string} */
        Figure: "received" | "handled" | "on-time" | "overdue" | "returned" | "extended" | "reworked" | "callback-due" | "called-back" | "unreachable" | "rated" | "satisfied" | "solved" | "supervised" | "supervision-due" | "supervised-on-time" | "joint" | "withdrawn" | "declined";
        Figures: {
            [key: string]: number;
        };
        HotSpot: {
            count: number;
            /** @description 名单名称,见 …/tickets?trace= · the list behind the number */
            trace: string;
            /** @description 分类、镇街、单位的编号;组合以|分隔 · ids, joined by | */
            key: string;
            before: number;
            /** @description 两期都不少于 minimum 件时才有 · only where there were enough */
            growth?: number;
            share: number;
        };
        /** @description 接入方 · an integrator */
        Integrator: {
            id: string;
            name: string;
            body: string;
            /**
             * @description 状态 · standing
             * @enum {string}
             */
            standing: "active" | "suspended" | "ended";
            /** Format: date-time */
            since: string;
            keys: {
                n: number;
                /** Format: date-time */
                issuedAt: string;
                /** Format: date-time */
                revokedAt?: string;
            }[];
            subscriptions: components["schemas"]["Subscription"][];
        };
        /** @description 投诉及其政府工单 · the complaint and its ticket */
        OrderComplaint: {
            enterprise: string;
            ticketId: string;
            /** Format: date-time */
            at: string;
            founded?: boolean;
        };
        OrderCounts: {
            id: string;
            placed: number;
            open: number;
            /** @description 各结果的订单数 · orders by outcome */
            outcomes: {
                [key: string]: number;
            };
            late: number;
            complaints: number;
            evaluated: number;
            attitude?: number;
            quality?: number;
            satisfaction?: number;
        };
        OrderScores: {
            attitude: number;
            quality: number;
            satisfaction: number;
        };
        Rates: {
            [key: string]: {
                numerator: number;
                denominator: number;
                rate?: number;
            };
        };
        ReportHead: {
            month: string;
            /** @enum {string} */
            state: "frozen" | "draft";
            version: number;
            hash: string;
            cutoff: string;
            at: string;
            by: string;
            supersedes?: number;
            corrections: number;
        };
        /** @enum {string} */
        Stage: "received" | "dispatched" | "return-review" | "extension-review" | "signature" | "closure-review" | "upstream" | "callback" | "archived" | "declined" | "merged" | "withdrawn";
        /** @description 订阅 · a subscription */
        Subscription: {
            id: string;
            url: string;
            filter: components["schemas"]["EventFilter"];
            /**
             * @description 状态 · standing
             * @enum {string}
             */
            standing: "active" | "suspended" | "ended";
            /**
             * Format: date-time
             * @description 此前的事件不推送 · nothing before is told
             */
            since: string;
            /** @description 签名密钥的第几代 · generation of the signing secret */
            generation: number;
            /** Format: date-time */
            rotatedAt?: string;
        };
        /** @description 企业信息 · what an enterprise is entered with */
        EnterpriseDetails: {
            /** @description 名称 · name */
            name: string;
            /** @description 英文名称 · name in English */
            english: string;
            /** @description 业务电话,公开 · phone, published */
            phone: string;
            /** @description 接收短信的手机 · phone for SMS */
            mobile: string;
            categories: string[];
            /** @description 服务镇(街),空为全县 · townships; none: the county */
            areas: string[];
            /** @description 所属协会编号 · id of its association */
            association: string;
        };
        /** @description 三项评分(R25)· three scores */
        GivenScores: {
            /** @description 服务态度,1至5 · attitude */
            attitude: number;
            /** @description 服务质量,1至5 · quality */
            quality: number;
            /** @description 满意度,1至5 · satisfaction */
            satisfaction: number;
        };
        /** @description 派单规则 · what a rule says */
        RuleContent: {
            /** @description 条件:所填各项须同时满足 · all that is named must hold */
            when: {
                /** @description 内容分类,一级分类含其下全部 · categories */
                categories?: string[];
                /** @description 镇(街)编号 · townships */
                towns?: string[];
                /** @description 诉求类型 · types */
                types?: ("inquiry" | "help" | "complaint" | "violation-report" | "suggestion" | "commendation")[];
                /** @description 是否紧急 · urgent or not */
                urgent?: boolean;
                /** @description 是否投诉公职人员 · against officials or not */
                againstOfficials?: boolean;
                /** @description 标题中的关键词,任一即可 · words of the subject */
                keywords?: string[];
            };
            /** @description 转给谁:指定单位,或事发地镇(街)· where it goes */
            to: {
                /** @constant */
                kind: "unit";
                /** @description 单位编号 · id of the unit */
                unit: string;
            } | {
                /** @constant */
                kind: "township";
            };
            /**
             * @description 建议的难易 · class
             * @enum {string}
             */
            class?: "simple" | "ordinary" | "complex";
            /**
             * @description 按紧急件办理 · urgent whatever was ticked
             * @constant
             */
            urgent?: true;
            /** @description 依据 · what it rests on */
            clause: string;
            /** @description 说明 · why */
            note: string;
        };
        /** @description 各岗位电话,全部列出 · all phones of the posts */
        UnitPhones: {
            /** @description 第一责任人 · head */
            head?: string;
            /** @description 分管同志 · signatory */
            signatory?: string;
            /** @description 联系人 · handler */
            handler?: string;
            /** @description 村居联络员 · liaison */
            liaison?: string;
            /** @description 值班电话 · duty */
            duty?: string;
        };
    };
    responses: {
        /** @description 请求格式有误 · malformed */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 未登录或登录已过期(由网关答复),或密钥无效 · no valid token (answered by the gateway) or key */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description 无权 · forbidden */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有 · not found */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 当前不能办理 · refused in the present stage */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 内容过长 · too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description 格式不受支持 · not JSON */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 填写内容有误 · invalid fields */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 请求或尝试过多,请稍后再试 · too many requests or tries */
        Problem429: {
            headers: {
                /** @description 秒 · seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description 系统故障 · fault; try again with the same Idempotency-Key */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description 系统繁忙 · busy; try again with the same Idempotency-Key */
        Problem503: {
            headers: {
                /** @description 秒 · seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
    };
    parameters: {
        /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
        TicketId: string;
        /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
        TicketIdWithin: string;
        /** @description 订单号 · number of the order */
        OrderId: string;
        /** @description 编号:年度和登记序号 · year and line of the register */
        EntryId: string;
        /** @description 订阅编号 · id of the subscription */
        SubscriptionId: string;
        /** @description 单位编号 · id of the unit */
        UnitId: string;
        /** @description 单位编号 · id of the unit */
        Unit: string;
        /** @description 登记簿名称 · name of the register */
        RegisterName: string;
        /** @description 月份 · month */
        Month: string;
        /** @description 年度 · year */
        Year: string;
        /** @description 版本号 · number of the version */
        Version: string;
        /** @description 序号 · number in the year */
        NumberInYear: string;
        /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description 重复提交的原答复 · the answer given before */
        IdempotencyReplayed: string;
        /** @description 新登记的地址 · where it is found */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTickets: {
        parameters: {
            query?: {
                /** @description 承办单位编号;承办单位默认本单位 · unit; a unit’s own by default */
                unit?: string;
                /** @description 阶段 · stage */
                stage?: "received" | "dispatched" | "return-review" | "extension-review" | "signature" | "closure-review" | "upstream" | "callback" | "archived" | "declined" | "merged" | "withdrawn";
                /** @description 时限早于此刻 · limit before this instant */
                dueBefore?: string;
                /** @description 来电号码(只限中心)· the caller’s phone, for the centre only */
                caller?: string;
                /** @description 一级平台工单号:至多一件,不论阶段 · level 1’s number: one ticket at most, in any stage */
                upstreamNumber?: string;
                /** @description 受理日期 · day of acceptance */
                day?: string;
                /** @description 每页件数,1至200,默认50 · items a page */
                limit?: string;
                /** @description 上一页的 next · next of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 工单列表 · a page of tickets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    fileTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Filing"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 时限台账 · deadline ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadline"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listUnits: {
        parameters: {
            query?: {
                /** @description 平台级别:市、县、部门和镇(街)、村居 · level */
                level?: "1" | "2" | "3" | "4";
                /** @description 上级单位编号 · id of the superior */
                parent?: string;
                /** @description 哪一天的名录,缺省为今天 · the tree of which date */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 四级平台单位 · units of the four-level platform */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Units"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 内容分类 · category tree */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Categories"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
        };
    };
    answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Answer"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decline"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    dispatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dispatch"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reassign: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reassign"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    acknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acknowledge"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    markRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkRead"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    contactCitizen: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactCitizen"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    submitResult: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitResult"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signResult: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignResult"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    requestReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestReturn"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decideReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReturn"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    requestExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestExtension"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decideExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideExtension"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    requestClosure: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestClosure"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decideClosure: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideClosure"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordUpstreamDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordUpstreamDecision"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    delegate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Delegate"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopen"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineReopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineReopen"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    supervise: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Supervise"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replySupervision: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplySupervision"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeJoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeJoint"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineJoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineJoint"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    join: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Join"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    contribute: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Contribute"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordCallback: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCallback"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    answerSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSurvey"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    addInformation: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddInformation"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    urge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Urge"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdraw"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    restart: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restart"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resume"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    erase: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Erase"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hold: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hold"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readRegister: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 登记簿名称 · name of the register */
                register: components["parameters"]["RegisterName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 登记簿全文,逐行留痕 · a register, which is its own audit trail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listInstructions: {
        parameters: {
            query?: {
                /** @description 年度,默认本年度 · year */
                year?: string;
                /** @description 状态;late 为逾期答复或逾期未答复 · state; late: answered late, or not by its limit */
                state?: "open" | "answered" | "accepted" | "cancelled" | "late";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 指令列表,新的在前 · instructions, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstructionList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createInstruction: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInstruction"];
            };
        };
        responses: {
            /** @description 一级平台指令 · an instruction of level 1 */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readInstruction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一级平台指令 · an instruction of level 1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    instructionLinkTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructionLinkTicket"];
            };
        };
        responses: {
            /** @description 一级平台指令 · an instruction of level 1 */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    instructionReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructionReply"];
            };
        };
        responses: {
            /** @description 一级平台指令 · an instruction of level 1 */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    instructionAcceptReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructionAcceptReply"];
            };
        };
        responses: {
            /** @description 一级平台指令 · an instruction of level 1 */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    instructionReturnReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructionReturnReply"];
            };
        };
        responses: {
            /** @description 一级平台指令 · an instruction of level 1 */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    instructionCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructionCancel"];
            };
        };
        responses: {
            /** @description 一级平台指令 · an instruction of level 1 */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /** @description 年度,默认本年度 · year */
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 督查列表,新的在前 · campaigns, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCampaign"];
            };
        };
        responses: {
            /** @description 督查 · an inspection campaign */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 督查 · an inspection campaign */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    campaignDrawSample: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDrawSample"];
            };
        };
        responses: {
            /** @description 督查 · an inspection campaign */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    campaignRecordFinding: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRecordFinding"];
            };
        };
        responses: {
            /** @description 督查 · an inspection campaign */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    campaignReportRectification: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignReportRectification"];
            };
        };
        responses: {
            /** @description 督查 · an inspection campaign */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    campaignAcceptRectification: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignAcceptRectification"];
            };
        };
        responses: {
            /** @description 督查 · an inspection campaign */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    campaignRefuseRectification: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRefuseRectification"];
            };
        };
        responses: {
            /** @description 督查 · an inspection campaign */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    campaignClose: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignClose"];
            };
        };
        responses: {
            /** @description 督查 · an inspection campaign */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    inspectTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                ticketId: components["parameters"]["TicketIdWithin"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Inspection"];
            };
        };
        responses: {
            /** @description 工单 · a ticket */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMeetings: {
        parameters: {
            query?: {
                /** @description 年度,默认本年度 · year */
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 会商列表,新的在前 · meetings, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMeeting"];
            };
        };
        responses: {
            /** @description 会商 · a meeting */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 会商 · a meeting */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    meetingAddFollowUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingAddFollowUp"];
            };
        };
        responses: {
            /** @description 会商 · a meeting */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    meetingCompleteFollowUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 编号:年度和登记序号 · year and line of the register */
                id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingCompleteFollowUp"];
            };
        };
        responses: {
            /** @description 会商 · a meeting */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readWarnings: {
        parameters: {
            query?: {
                /** @description 预警类型 · kind */
                kind?: "ping-pong" | "unread" | "urged" | "same-caller" | "growth-category" | "growth-town" | "overdue-cluster" | "due-soon-unread";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 预警 · early warnings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warnings"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readDirectory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 派单目录 · the dispatch directory */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readProposals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 派单目录的变更建议,由人采纳或不采纳 · proposals, for a person to decide */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposals"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    addRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRule"];
            };
        };
        responses: {
            /** @description 派单目录 · the dispatch directory */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRule"];
            };
        };
        responses: {
            /** @description 派单目录 · the dispatch directory */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    moveRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRule"];
            };
        };
        responses: {
            /** @description 派单目录 · the dispatch directory */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    retireRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireRule"];
            };
        };
        responses: {
            /** @description 派单目录 · the dispatch directory */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    acceptProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptProposal"];
            };
        };
        responses: {
            /** @description 派单目录 · the dispatch directory */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    dismissProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissProposal"];
            };
        };
        responses: {
            /** @description 派单目录 · the dispatch directory */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不属热线受理的事项和途径 · routes that are not the hotline’s */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routes"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 工单号:日期、流水、校验码 · ticket number with check digit */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 派单建议,仅供参考,由人决定 · suggestions; a person decides */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    askSuggestions: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionsQuery"];
            };
        };
        responses: {
            /** @description 派单建议,仅供参考,由人决定 · suggestions; a person decides */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readAnalysis: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 月份 · month */
                month: components["parameters"]["Month"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 热点、难点分析 · hot spots and hard spots */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readAnalysisTickets: {
        parameters: {
            query: {
                /** @description 名单名称,见分析 · the list behind a number, as the analysis names it */
                trace: string;
            };
            header?: never;
            path: {
                /** @description 月份 · month */
                month: components["parameters"]["Month"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 数字所指的工单 · the tickets behind a number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisTickets"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 年度 · year */
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 年度考核 · the year’s assessment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readUnitScore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 年度 · year */
                year: components["parameters"]["Year"];
                /** @description 单位编号 · id of the unit */
                unit: components["parameters"]["Unit"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 单位得分明细 · a unit’s score, each point with its ticket */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitScore"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readScoreVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 年度 · year */
                year: components["parameters"]["Year"];
                /** @description 版本号 · number of the version */
                version: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 冻结的得分 · a frozen version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreVersion"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    enterScheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 年度 · year */
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scheme"];
            };
        };
        responses: {
            /** @description 年度考核 · the year’s assessment */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    appealDeduction: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 年度 · year */
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appeal"];
            };
        };
        responses: {
            /** @description 年度考核 · the year’s assessment */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decideAppeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 年度 · year */
                year: components["parameters"]["Year"];
                /** @description 序号 · number in the year */
                n: components["parameters"]["NumberInYear"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealDecision"];
            };
        };
        responses: {
            /** @description 年度考核 · the year’s assessment */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    freezeAssessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 年度 · year */
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 年度考核 · the year’s assessment */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readBulletins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 年度 · year */
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本年信息、简报 · the year’s bulletins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletins"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    draftBulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 年度 · year */
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinDraft"];
            };
        };
        responses: {
            /** @description 本年信息、简报 · the year’s bulletins */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletins"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reviseBulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 年度 · year */
                year: components["parameters"]["Year"];
                /** @description 序号 · number in the year */
                n: components["parameters"]["NumberInYear"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinText"];
            };
        };
        responses: {
            /** @description 本年信息、简报 · the year’s bulletins */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletins"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issueBulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 年度 · year */
                year: components["parameters"]["Year"];
                /** @description 序号 · number in the year */
                n: components["parameters"]["NumberInYear"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 本年信息、简报 · the year’s bulletins */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletins"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 各月月报,最近的在前 · months, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReport: {
        parameters: {
            query?: {
                /** @description 版本号,缺省为最新 · the latest unless given */
                version?: string;
                /** @description json(缺省)、xlsx、csv、html(打印版)· html is a sheet for print */
                format?: "json" | "xlsx" | "csv" | "html";
            };
            header?: never;
            path: {
                /** @description 月份 · month */
                month: components["parameters"]["Month"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 月报:各级平台各项数字、比率(公式、分子、分母、不计项)、更正 · the monthly report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                    "text/html": unknown;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    makeReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 月份 · month */
                month: components["parameters"]["Month"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportOrder"];
            };
        };
        responses: {
            /** @description 月报生成进度:已核工单数 done ÷ 应核工单数 seen · progress */
            202: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRun"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReportTickets: {
        parameters: {
            query: {
                /** @description 平台编号 · the platform */
                unit: string;
                /** @description 数字 · the figure */
                figure: "received" | "handled" | "on-time" | "overdue" | "returned" | "extended" | "reworked" | "callback-due" | "called-back" | "unreachable" | "rated" | "satisfied" | "solved" | "supervised" | "supervision-due" | "supervised-on-time" | "joint" | "withdrawn" | "declined";
                /** @description 版本号,缺省为最新 · the latest unless given */
                version?: string;
                /** @description 上页的 next · the page before said it */
                after?: string;
            };
            header?: never;
            path: {
                /** @description 月份 · month */
                month: components["parameters"]["Month"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 某数字背后的工单 · the tickets behind a number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTickets"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unitFound: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitFound"];
            };
        };
        responses: {
            /** @description 登记簿的一行 · a line of a register */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unitRename: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitRename"];
            };
        };
        responses: {
            /** @description 登记簿的一行 · a line of a register */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unitChangePhones: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChangePhones"];
            };
        };
        responses: {
            /** @description 登记簿的一行 · a line of a register */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unitMove: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitMove"];
            };
        };
        responses: {
            /** @description 登记簿的一行 · a line of a register */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unitMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitMerge"];
            };
        };
        responses: {
            /** @description 登记簿的一行 · a line of a register */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unitAbolish: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitAbolish"];
            };
        };
        responses: {
            /** @description 登记簿的一行 · a line of a register */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unitRecordDeputy: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitRecordDeputy"];
            };
        };
        responses: {
            /** @description 登记簿的一行 · a line of a register */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unitEndDeputy: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitEndDeputy"];
            };
        };
        responses: {
            /** @description 登记簿的一行 · a line of a register */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readUnitHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 单位编号 · id of the unit */
                id: components["parameters"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 单位沿革 · history of a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitHistory"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportUnits: {
        parameters: {
            query?: {
                /** @description 哪一天的名录,缺省为今天 · of which date */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV(UTF-8),每单位一行 · a line for each unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["UnitsCsv"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importUnits: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitsImport"];
            };
        };
        responses: {
            /** @description 导入的结果 · outcome of an import */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listIntegrators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 接入方名单 · the integrators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integrators"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    admitIntegrator: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegratorAdmit"];
            };
        };
        responses: {
            /** @description 登记结果 · what was entered */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegratorActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeIntegrator: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegratorChange"];
            };
        };
        responses: {
            /** @description 登记结果 · what was entered */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegratorActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suspendIntegrator: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegratorSuspend"];
            };
        };
        responses: {
            /** @description 登记结果 · what was entered */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegratorActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeIntegrator: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegratorResume"];
            };
        };
        responses: {
            /** @description 登记结果 · what was entered */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegratorActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endIntegrator: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegratorEnd"];
            };
        };
        responses: {
            /** @description 登记结果 · what was entered */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegratorActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issueKeyIntegrator: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegratorIssueKey"];
            };
        };
        responses: {
            /** @description 登记结果 · what was entered */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegratorActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeKeyIntegrator: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegratorRevokeKey"];
            };
        };
        responses: {
            /** @description 登记结果 · what was entered */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegratorActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本接入方的订阅 · own subscriptions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriptions"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    makeSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionBody"];
            };
        };
        responses: {
            /** @description 订阅的现状 · how it stands */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 订阅编号 · id of the subscription */
                id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 订阅及未送达的推送 · a subscription, and what was not delivered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description 每页条数,1至200,默认50 · items a page */
                limit?: string;
                /** @description 上一页的 next · next of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description 订阅编号 · id of the subscription */
                id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 投递记录,保留三十天 · attempts, of thirty days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订阅编号 · id of the subscription */
                id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionBody"];
            };
        };
        responses: {
            /** @description 订阅的现状 · how it stands */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rotateSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订阅编号 · id of the subscription */
                id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionRotate"];
            };
        };
        responses: {
            /** @description 订阅的现状 · how it stands */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suspendSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订阅编号 · id of the subscription */
                id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionSuspend"];
            };
        };
        responses: {
            /** @description 订阅的现状 · how it stands */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订阅编号 · id of the subscription */
                id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionResume"];
            };
        };
        responses: {
            /** @description 订阅的现状 · how it stands */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订阅编号 · id of the subscription */
                id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionEnd"];
            };
        };
        responses: {
            /** @description 订阅的现状 · how it stands */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionActed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    testSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订阅编号 · id of the subscription */
                id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionTest"];
            };
        };
        responses: {
            /** @description 测试结果 · what came of the test */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTested"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replaySubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订阅编号 · id of the subscription */
                id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionReplay"];
            };
        };
        responses: {
            /** @description 补发 · what is sent again */
            202: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplayed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description 阶段;企业始终看到本企业订单 · a stage */
                stage?: "placed" | "offered" | "talking" | "agreed" | "reported" | "unassigned" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 订单列表 · orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrders"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPlacing"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readServiceStatistics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 月份 · month */
                month: components["parameters"]["Month"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 市场化服务统计,不计入工单数字 · figures of household services, never part of the tickets’ */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceStatistics"];
                };
            };
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderContact"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderAttempt: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderAttempt"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderPropose: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPropose"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderAgree: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderAgree"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderDecline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDecline"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReport"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderEvaluate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvaluate"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderScore: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderScore"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCancel"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderAssign: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderAssign"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderPassOn: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPassOn"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderComplain: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderComplain"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderSettleComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderSettleComplaint"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderClose: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderClose"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    orderResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description 订单号 · number of the order */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderResume"];
            };
        };
        responses: {
            /** @description 服务订单 · an order of household services */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    marketEnterCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketEnterCategory"];
            };
        };
        responses: {
            /** @description 企业登记簿 · the register of enterprises */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceMarket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    marketRemoveCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketRemoveCategory"];
            };
        };
        responses: {
            /** @description 企业登记簿 · the register of enterprises */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceMarket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    marketEnterAssociation: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketEnterAssociation"];
            };
        };
        responses: {
            /** @description 企业登记簿 · the register of enterprises */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceMarket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    marketEnterEnterprise: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketEnterEnterprise"];
            };
        };
        responses: {
            /** @description 企业登记簿 · the register of enterprises */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceMarket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    marketChangeEnterprise: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketChangeEnterprise"];
            };
        };
        responses: {
            /** @description 企业登记簿 · the register of enterprises */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceMarket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    marketAdmit: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketAdmit"];
            };
        };
        responses: {
            /** @description 企业登记簿 · the register of enterprises */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceMarket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    marketSuspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketSuspend"];
            };
        };
        responses: {
            /** @description 企业登记簿 · the register of enterprises */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceMarket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    marketResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketResume"];
            };
        };
        responses: {
            /** @description 企业登记簿 · the register of enterprises */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceMarket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    marketEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description 防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketEnd"];
            };
        };
        responses: {
            /** @description 企业登记簿 · the register of enterprises */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceMarket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    describeApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description 未变 · not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Problem429"];
        };
    };
    onTicketEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description 投递编号,重发不变 · the same for every attempt */
                "webhook-id": string;
                /** @description 发送时刻(秒)· when it is sent, in seconds */
                "webhook-timestamp": string;
                /** @description 签名 · signature by Standard Webhooks */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketEvent"];
            };
        };
        responses: {
            /** @description 已收到;其他答复一律再送 · taken; anything else is sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description 投递编号,重发不变 · the same for every attempt */
                "webhook-id": string;
                /** @description 发送时刻(秒)· when it is sent, in seconds */
                "webhook-timestamp": string;
                /** @description 签名 · signature by Standard Webhooks */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            /** @description 已收到;其他答复一律再送 · taken; anything else is sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReportEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description 投递编号,重发不变 · the same for every attempt */
                "webhook-id": string;
                /** @description 发送时刻(秒)· when it is sent, in seconds */
                "webhook-timestamp": string;
                /** @description 签名 · signature by Standard Webhooks */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportEvent"];
            };
        };
        responses: {
            /** @description 已收到;其他答复一律再送 · taken; anything else is sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
