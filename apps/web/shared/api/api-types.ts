/** What the API takes and answers, from its document. Made by `npm run web:types`; not to be edited. */
export interface paths {
    "/api/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["absencesList"];
        put?: never;
        post: operations["absencesEnter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["absencesWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actuals-reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["actualsReopeningsList"];
        put?: never;
        post: operations["actualsReopeningsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actuals-reopenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["actualsReopeningsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actuals-reopenings/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["actualsReopeningsSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actuals-reopenings/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["actualsReopeningsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adjustmentsList"];
        put?: never;
        post: operations["adjustmentsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adjustments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adjustmentsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adjustments/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["adjustmentsSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adjustments/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adjustmentsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-bonuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualBonusesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualCyclesList"];
        put?: never;
        post: operations["annualCyclesOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualCyclesShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-cycles/{id}/actuals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualActualsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-cycles/{id}/actuals/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["annualActualsSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-cycles/{id}/actuals/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["annualActualsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualPlansList"];
        put?: never;
        post: operations["annualPlansCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualPlansShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["annualPlansSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["annualPlansSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualPlansShowVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["approvalsWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assignmentOrdersList"];
        put?: never;
        post: operations["assignmentOrdersCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assignmentOrdersShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-orders/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["assignmentOrdersSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-orders/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assignmentOrdersSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["auditList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awaited-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awaitedActsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awaited-acts/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["awaitedActsRemind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bankAccountsList"];
        put?: never;
        post: operations["bankAccountsPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-accounts/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bankAccountsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calendarFeedShow"];
        put?: never;
        post: operations["calendarFeedRenew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-feed/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calendarFeedRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calendarFeedRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["businessClockShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["businessClockAdvance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/company-tables/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["writtenTablesCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contest-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contestsListFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contest-winners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contestsListWinners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contestsList"];
        put?: never;
        post: operations["contestsAnnounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contestsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{id}/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contestsShowStandings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{id}/winners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contestsRecordWinner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{id}/winners/{winnerId}/prize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contestsGive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{id}/winners/{winnerId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contestsWithdrawWinner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contestsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counted-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countedValuesShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycle-reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cycleReopeningsList"];
        put?: never;
        post: operations["cycleReopeningsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycle-reopenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cycleReopeningsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycle-reopenings/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["cycleReopeningsSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycle-reopenings/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cycleReopeningsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approvalsDecideAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegation-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["delegationOrdersList"];
        put?: never;
        post: operations["delegationOrdersCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegation-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["delegationOrdersShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegation-orders/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["delegationOrdersSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegation-orders/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["delegationOrdersSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["delegationsList"];
        put?: never;
        post: operations["delegationsPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["delegationsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo-company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["demoCompanyShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["departmentsList"];
        put?: never;
        post: operations["departmentsAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{id}/parent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["departmentsMove"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["disputesList"];
        put?: never;
        post: operations["disputesRaise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["disputesShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/adjustment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disputesAdjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disputesAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disputesEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["documentsOpen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["documentsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["documentsCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approvalsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["questionsAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/questions/{questionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["questionsAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["documentsReassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["documentsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["evidenceUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["evidenceShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["evidenceRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["factsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/{kind}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["writtenTablesFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["factsActivities"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["factsAdjustments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["factsClients"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["factsDeals"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/fines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["factsFines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/nothing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["factsNothing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["factsPayments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/receivables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["factsReceivables"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["factsTasks"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/time-worked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["factsTimeWorked"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["factsValues"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["finesList"];
        put?: never;
        post: operations["finesCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["finesShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fines/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["finesSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fines/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["finesSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fines/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["finesShowVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["writtenTablesTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["importsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["importsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importsCommit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["importsListMissing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["importsReadAnew"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["importsListRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importsUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importsUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["incidentsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["incidentsAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpi-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["kpiPlansList"];
        put?: never;
        post: operations["kpiPlansCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpi-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["kpiPlansShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpi-plans/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["acknowledgementOfPlanShow"];
        put?: never;
        post: operations["acknowledgementOfPlanAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpi-plans/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["kpiPlansSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpi-plans/{id}/pay-at-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["kpiPlansPayAtLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpi-plans/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["kpiPlansSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpi-plans/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["kpiPlansShowVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loyalty-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["loyaltyListsList"];
        put?: never;
        post: operations["loyaltyListsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loyalty-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["loyaltyListsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loyalty-lists/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["loyaltyListsSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loyalty-lists/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["loyaltyListsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loyalty-lists/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["loyaltyListsPropose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-refusals/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mailRefusalsShow"];
        put?: never;
        post: operations["mailRefusalsRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/month-statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["monthStatisticsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monthly-cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["monthlyCyclesList"];
        put?: never;
        post: operations["monthlyCyclesOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monthly-cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["monthlyCyclesShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monthly-cycles/{id}/actuals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["actualsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monthly-cycles/{id}/actuals/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["actualsSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monthly-cycles/{id}/actuals/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["actualsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monthly-cycles/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["monthlyCyclesDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["noticesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noticesMarkRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noticesMarkAllRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["noticesShowSettings"];
        put: operations["noticesChangeSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["noticesCountUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organisationShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/annual-deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organisationAnnualDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/annual-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetAnnualRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organisationCalendar"];
        put: operations["organisationSetDay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/calendar/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["publishedCalendarsTake"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/deadline-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetDeadlineRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organisationDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/deduction-limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetDeductionLimit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/dispute-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetDisputeDays"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/forecast-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetForecastRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/ledger-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["outputSettingsSetLedgerAccounts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/loyalty-standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetLoyaltyStandard"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/payer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["outputSettingsSetPayer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/payroll-outputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["outputSettingsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/payroll-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetPayrollRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/plan-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationSetPlanLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/published-calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["publishedCalendarsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/reminder-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetReminderRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/retention-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetRetentionRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/routes/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetRoute"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/statement-bounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetStatementBounds"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/statement-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["outputSettingsTellOfStatements"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/tail-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetTailRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/time-zone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetTimeZone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/weekend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetWeekend"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/weight-memo-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["organisationRulesSetWeightMemoRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parallel-schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["parallelSchemesList"];
        put?: never;
        post: operations["parallelSchemesPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parallel-schemes/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["parallelSchemesDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pay-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payChangesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pay-schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paySchemesList"];
        put?: never;
        post: operations["paySchemesCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pay-schemes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paySchemesShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pay-schemes/{id}/description": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paySchemesDescribe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pay-schemes/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["paySchemesSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pay-schemes/{id}/pay-at-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paySchemesPayAtLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pay-schemes/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paySchemesSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pay-schemes/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paySchemesShowVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pay-schemes/json-schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paySchemesJsonSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pay-so-far": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paySoFarList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pay-so-far/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paySoFarShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payrollFilesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payrollFilesShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payrollFilesRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-files/{id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payrollFilesMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-files/{id}/marks/{markId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payrollFilesDecideMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payrollReadinessList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payrollRunsList"];
        put?: never;
        post: operations["payrollRunsStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payrollRunsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payrollRunsCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["runComparisonCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payrollRunsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["runProgressFollow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payrollFilesMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payrollRunsListFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/flags/{statementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["payrollRunsAnswerFlag"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payrollRunsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/parallel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payrollRunsCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/parallel/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payrollRunsExportComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["runControlPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["runControlListProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["runProgressShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/recalculation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["runControlRecalculate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["runReconciliationShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["runControlResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payroll-runs/{id}/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["runComparisonTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["peopleList"];
        put?: never;
        post: operations["peopleAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["peopleShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["peopleResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/password-reset/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["peopleConfirmReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan-acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["planAcknowledgementsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan-revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["planRevisionsList"];
        put?: never;
        post: operations["planRevisionsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan-revisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["planRevisionsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan-revisions/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["planRevisionsSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan-revisions/{id}/pay-effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["planRevisionsPayEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan-revisions/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["planRevisionsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan-revisions/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["planRevisionsShowVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["positionsList"];
        put?: never;
        post: operations["positionsAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals-to-part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proposalsToPartList"];
        put?: never;
        post: operations["proposalsToPartCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals-to-part/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proposalsToPartShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals-to-part/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["proposalsToPartSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals-to-part/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["proposalsToPartSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["questionsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regulation-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["regulationChangesList"];
        put?: never;
        post: operations["regulationChangesCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regulation-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["regulationChangesShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regulation-changes/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["regulationChangesSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regulation-changes/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["regulationChangesSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["repairsList"];
        put?: never;
        post: operations["repairsRepair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/repairs/open-processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["repairsOpen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retentionItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retentionResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reviewMinutesList"];
        put?: never;
        post: operations["reviewMinutesCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-minutes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reviewMinutesShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-minutes/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["reviewMinutesSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-minutes/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviewMinutesSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/salary-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["salaryOrdersList"];
        put?: never;
        post: operations["salaryOrdersCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/salary-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["salaryOrdersShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/salary-orders/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["salaryOrdersSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/salary-orders/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["salaryOrdersSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sales-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["salesPlansList"];
        put?: never;
        post: operations["salesPlansCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sales-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["salesPlansShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sales-plans/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["salesPlansSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sales-plans/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["salesPlansSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sandboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sandboxesOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["savedViewsList"];
        put: operations["savedViewsSave"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["savedViewsRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["schemeLibraryList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-library/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["schemeLibraryShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-library/{name}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["schemeLibraryDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sessionShow"];
        put?: never;
        post: operations["sessionCreate"];
        delete: operations["sessionRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sessionAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["sessionChangePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password-given": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sessionGivePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["staffChangesList"];
        put?: never;
        post: operations["staffChangesPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff-changes/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["staffChangesDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statement-verifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["statementVerificationsVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["statementsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["statementsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["statementsShowAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["statementsExplain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["statementsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["statementsPrint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tail-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tailReportList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["taskPlansList"];
        put?: never;
        post: operations["taskPlansCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["taskPlansShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-plans/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["taskPlansSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-plans/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["taskPlansSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tasksList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tasksShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tasksConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/value-definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["valueDefinitionsList"];
        put?: never;
        post: operations["valueDefinitionsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/value-definitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["valueDefinitionsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/value-definitions/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["valueDefinitionsSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/value-definitions/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["valueDefinitionsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/value-definitions/declared-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["valueDefinitionsListDeclared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/volume-forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["volumeForecastsList"];
        put?: never;
        post: operations["volumeForecastsSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/volume-forecasts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["volumeForecastsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/volume-forecasts/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["volumeForecastsLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/volume-forecasts/owed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["volumeForecastsOwed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weight-memos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["weightMemosList"];
        put?: never;
        post: operations["weightMemosCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weight-memos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["weightMemosShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weight-memos/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["weightMemosSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weight-memos/{id}/pay-effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["weightMemosPayEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weight-memos/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["weightMemosSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weight-memos/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["weightMemosShowVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/write-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["writeOffsList"];
        put?: never;
        post: operations["writeOffsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/write-offs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["writeOffsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/write-offs/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["writeOffsSaveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/write-offs/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["writeOffsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["healthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["healthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbsenceBody: {
            fromOn: string;
            /** Format: uuid */
            personId?: string;
            untilOn: string;
        };
        AbsencesPage: {
            items: components["schemas"]["AbsenceView"][];
            nextCursor: string | null;
        };
        AbsenceView: {
            /** Format: date-time */
            enteredAt: string;
            /** Format: uuid */
            enteredBy: string;
            fromOn: string;
            /** Format: uuid */
            id: string;
            person: string;
            /** Format: uuid */
            personId: string;
            untilOn: string;
            withdrawnAt: string | null;
            withdrawnBy: string | null;
        };
        Acceptance: {
            newPassword: string;
            token: string;
        };
        Accepted: {
            login: string;
        };
        AccountBody: {
            account: {
                account: string;
                bik: string;
                /** @constant */
                scheme: "ru";
            } | {
                bic?: string;
                iban: string;
                /** @constant */
                scheme: "iban";
            };
            fromOn: string;
            /** Format: uuid */
            personId?: string;
        };
        AccountDecisionBody: {
            /** @enum {string} */
            decision: "confirm" | "refuse" | "withdraw";
        };
        AccountSettingsView: {
            ledgerAccounts: components["schemas"]["LedgerAccountsBody"];
            payer: components["schemas"]["PayerBody"] | null;
            tellsOfStatements: boolean;
        };
        AcknowledgementBody: {
            sha256: string;
        };
        AcknowledgementsPage: {
            items: {
                acknowledgedAt: string | null;
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                documentId: string;
                /** @enum {string} */
                kind: "kpi-plan" | "plan-revision" | "weight-memo";
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                /** Format: uuid */
                planId: string;
                sha256: string;
                /** Format: date-time */
                signedAt: string;
                version: number;
            }[];
            nextCursor: string | null;
        };
        AcknowledgementView: {
            /** Format: date-time */
            acknowledgedAt: string;
            /** Format: uuid */
            documentId: string;
            /** Format: uuid */
            planId: string;
            sha256: string;
            version: number;
        };
        ActBody: {
            /** @enum {string} */
            act: "retry" | "skip" | "abort";
            reason: string;
        };
        ActivitiesBody: {
            rows?: {
                client?: string;
                code: string;
                contact?: string;
                count?: number;
                externalId: string;
                file?: string;
                on: string;
                personId: string;
            }[];
            withdrawn?: {
                externalId: string;
            }[];
        };
        /** Activity points */
        ActivityPointsComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "activity-points";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["ActivityPointsTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Activity points */
        ActivityPointsTerms: {
            activities: {
                code: components["schemas"]["SchemeCode"];
                count: components["schemas"]["SchemeNumber"];
                name: string;
                points: components["schemas"]["SchemeQuantity"];
            }[];
            base?: components["schemas"]["SchemeAmount"];
            cap?: components["schemas"]["SchemeRatio"] | "none";
            curve?: components["schemas"]["SchemePayoutCurve"];
            perPoint?: components["schemas"]["SchemeAmount"];
            target?: components["schemas"]["SchemeNumber"];
            threshold?: components["schemas"]["SchemeRate"];
        };
        ActualsBody: {
            basedOn: number;
            forComparison?: {
                [key: string]: components["schemas"]["ActualsOfPerson"];
            };
            people: {
                [key: string]: components["schemas"]["ActualsOfPerson"];
            };
            withoutPlan?: {
                [key: string]: string;
            };
        };
        ActualsDetail: {
            /** Format: uuid */
            cycleId: string;
            decisions: components["schemas"]["Decision"][];
            documentId: string | null;
            facts: {
                count: number;
                kind: components["schemas"]["FactKind"];
                /** Format: uuid */
                personId: string;
                sum: string | null;
            }[];
            latestVersion: number;
            missing: components["schemas"]["FieldProblem"][];
            month: string;
            status: components["schemas"]["DocumentStatus"];
            version: {
                content: {
                    facts?: {
                        people: {
                            count: number;
                            kind: string;
                            /** Format: uuid */
                            personId: string;
                            sum: string | null;
                        }[];
                        sha256: string;
                    };
                    forComparison?: {
                        [key: string]: components["schemas"]["ActualsOfPerson"];
                    };
                    people: {
                        [key: string]: components["schemas"]["ActualsOfPerson"];
                    };
                    withoutPlan?: {
                        [key: string]: string;
                    };
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            } | null;
            withoutPlan: {
                /** Format: uuid */
                id: string;
                name: string;
                reason: string | null;
            }[];
        };
        ActualsDraftView: {
            /** Format: uuid */
            documentId: string;
            missing: components["schemas"]["FieldProblem"][];
            sha256: string;
            version: number;
        };
        ActualsOfPerson: {
            [key: string]: components["schemas"]["IndicatorActual"];
        };
        ActView: {
            /** @enum {string} */
            act: "retry" | "skip" | "abort";
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            incidentId: string;
            reason: string;
        };
        AddedPersonView: {
            department: string | null;
            departmentId: string | null;
            /** Format: uuid */
            id: string;
            invitation: components["schemas"]["InvitationView"];
            isActive: boolean;
            joinedOn: string | null;
            leftOn: string | null;
            login: string;
            name: string;
            position: string | null;
            roles: components["schemas"]["Role"][];
        };
        /** Adjustments */
        AdjustmentComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "adjustment";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["AdjustmentTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        AdjustmentDetail: {
            decisions: components["schemas"]["Decision"][];
            department: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            person: string;
            /** Format: uuid */
            personId: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    amount?: string;
                    ofMonth: string;
                    /** Format: uuid */
                    personId: string;
                    reason: string;
                    reverses?: {
                        code: string;
                        component: string;
                        imposed?: string;
                        label: string;
                        paid?: string;
                        /** Format: uuid */
                        statementId: string;
                        taken?: string;
                    };
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        AdjustmentDraftBody: {
            amount?: string;
            basedOn: number;
            ofMonth?: string;
            reason: string;
        };
        AdjustmentsBody: {
            rows?: {
                amount?: string;
                externalId: string;
                memo?: {
                    documentId: string;
                    sha256: string;
                    version: number;
                };
                month: string;
                ofMonth: string;
                personId: string;
                reason: string;
                reverses?: {
                    code?: string;
                    component: string;
                    imposed?: string;
                    paid?: string;
                    taken?: string;
                };
            }[];
            withdrawn?: {
                externalId: string;
                month: string;
            }[];
        };
        AdjustmentsPage: {
            items: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        /** Terms: Adjustments */
        AdjustmentTerms: {
            mostShare?: components["schemas"]["SchemeRatio"];
        };
        AdvanceBody: {
            to: string;
        };
        AdvancedView: {
            /** Format: date-time */
            now: string;
            openedMonths: string[];
            /** Format: uuid */
            organisationId: string;
            timeZone: string;
        };
        AllReadView: {
            marked: number;
        };
        AnnualActualsBody: {
            basedOn: number;
            people: {
                [key: string]: components["schemas"]["ActualsOfPerson"];
            };
        };
        AnnualActualsDetail: {
            /** Format: uuid */
            cycleId: string;
            decisions: components["schemas"]["Decision"][];
            documentId: string | null;
            latestVersion: number;
            missing: components["schemas"]["FieldProblem"][];
            status: components["schemas"]["DocumentStatus"];
            version: {
                content: {
                    people: {
                        [key: string]: components["schemas"]["ActualsOfPerson"];
                    };
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            } | null;
            year: number;
        };
        AnnualActualsDraftView: {
            /** Format: uuid */
            documentId: string;
            missing: components["schemas"]["FieldProblem"][];
            sha256: string;
            version: number;
        };
        /** Annual bonus */
        AnnualBonusComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "annual-bonus";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["AnnualBonusTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        AnnualBonusesPage: {
            items: {
                departmentId: string | null;
                missing: {
                    code?: string;
                    departmentId: string | null;
                    message?: string;
                    name?: string;
                    /** Format: uuid */
                    of?: string;
                    owedBy: components["schemas"]["Role"][];
                    /** @enum {string} */
                    what: "plan" | "actuals" | "figures" | "scheme" | "assignment" | "later-month" | "last-day" | "nothing-to-pay" | "paid-already" | "held-by-a-run" | "regular-run" | "earlier-month" | "annual-plan" | "annual-actuals" | "probation" | "not-on-staff" | "hired-too-late";
                }[];
                name: string;
                /** Format: uuid */
                personId: string;
                runId: string | null;
                /** @enum {string} */
                state: "paid" | "payable" | "waiting" | "not-entitled";
                statementId: string | null;
            }[];
            nextCursor: string | null;
            year: number;
        };
        /** Terms: Annual bonus */
        AnnualBonusTerms: {
            attainmentDecimals?: number;
            baseBonus?: components["schemas"]["SchemeAmount"];
            cap?: components["schemas"]["SchemeRatio"];
            curve?: components["schemas"]["SchemePayoutCurve"];
            floor?: components["schemas"]["SchemeRatio"];
            indicators?: components["schemas"]["SchemeIndicator"][];
            paidOn?: string;
            /** @constant */
            plan?: "personal";
            probationBy?: string;
            probationMonths?: number;
            /** @enum {string} */
            results?: "each" | "weighted" | "democratic" | "strict";
            statementMonth?: number;
        };
        AnnualCycleDetail: {
            closedAt: string | null;
            deadlines: {
                calendarKnown: boolean;
                /** Format: date-time */
                dueAt: string;
                dueOn: string;
                /** @enum {string} */
                kind: "plans-signed" | "actuals-submitted" | "actuals-approved" | "bonus-posted";
                metAt: string | null;
                missedAt: string | null;
                nominalOn: string;
                /** Format: date-time */
                opensAt: string;
                opensOn: string;
                state: components["schemas"]["DeadlineState"];
                whenMissed: components["schemas"]["WhenMissed"] | null;
            }[];
            department: string;
            /** Format: uuid */
            departmentId: string;
            documents: {
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["DocumentKind"];
                person: string | null;
                personId: string | null;
                status: components["schemas"]["DocumentStatus"];
                version: number;
            }[];
            /** Format: uuid */
            id: string;
            missedDeadlines: number;
            /** Format: date-time */
            openedAt: string;
            openedBy: string | null;
            peopleWithoutPlan: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @enum {string} */
            stage: "planning" | "plans-signed" | "actuals-submitted" | "actuals-approved" | "closed";
            year: number;
        };
        AnnualCyclesPage: {
            items: {
                closedAt: string | null;
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                missedDeadlines: number;
                /** Format: date-time */
                openedAt: string;
                openedBy: string | null;
                /** @enum {string} */
                stage: "planning" | "plans-signed" | "actuals-submitted" | "actuals-approved" | "closed";
                year: number;
            }[];
            nextCursor: string | null;
        };
        AnnualDeadlinesView: {
            deadlines: {
                calendarKnown: boolean;
                /** Format: date-time */
                dueAt: string;
                dueOn: string;
                /** @enum {string} */
                kind: "plans-signed" | "actuals-submitted" | "actuals-approved" | "bonus-posted";
                nominalOn: string;
                /** Format: date-time */
                opensAt: string;
                opensOn: string;
                whenMissed: components["schemas"]["WhenMissed"] | null;
            }[];
            warnings: {
                /** @constant */
                code: "calendar-missing";
                message: string;
                year: string;
            }[];
        };
        AnnualPlanDetail: {
            decisions: components["schemas"]["Decision"][];
            departmentId: string | null;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            person: string;
            /** Format: uuid */
            personId: string;
            refusals: components["schemas"]["FieldProblem"][];
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: components["schemas"]["PlanVersionView"];
            year: number;
        };
        AnnualPlanDraftBody: {
            basedOn: number;
            terms: components["schemas"]["KpiPlanTermsInput"];
        };
        AnnualPlansPage: {
            items: {
                departmentId: string | null;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                person: string;
                /** Format: uuid */
                personId: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
                year: number;
            }[];
            nextCursor: string | null;
        };
        AnnualRulesBody: {
            "actuals-approved": {
                due: {
                    day: number;
                    /** @enum {string} */
                    dayOff: "keep" | "previous-working-day" | "next-working-day";
                    monthOffset: number;
                };
                opens: {
                    day: number;
                    /** @enum {string} */
                    dayOff: "keep" | "previous-working-day" | "next-working-day";
                    monthOffset: number;
                };
            };
            "actuals-submitted": {
                due: {
                    day: number;
                    /** @enum {string} */
                    dayOff: "keep" | "previous-working-day" | "next-working-day";
                    monthOffset: number;
                };
                opens: {
                    day: number;
                    /** @enum {string} */
                    dayOff: "keep" | "previous-working-day" | "next-working-day";
                    monthOffset: number;
                };
            };
            "bonus-posted": {
                due: {
                    day: number;
                    /** @enum {string} */
                    dayOff: "keep" | "previous-working-day" | "next-working-day";
                    monthOffset: number;
                };
                opens: {
                    day: number;
                    /** @enum {string} */
                    dayOff: "keep" | "previous-working-day" | "next-working-day";
                    monthOffset: number;
                };
            };
            "plans-signed": {
                due: {
                    day: number;
                    /** @enum {string} */
                    dayOff: "keep" | "previous-working-day" | "next-working-day";
                    monthOffset: number;
                };
                opens: {
                    day: number;
                    /** @enum {string} */
                    dayOff: "keep" | "previous-working-day" | "next-working-day";
                    monthOffset: number;
                };
            };
            probationMonths: number;
        };
        AnswerBody: {
            text: string;
        };
        AnswersPage: {
            items: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                itemId: string;
                latestVersion: number;
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        AssignmentOrderBody: {
            /** Format: uuid */
            departmentId: string;
            fromOn: string;
            fullTimeShare?: string;
            grade?: string | null;
            /** Format: uuid */
            personId: string;
            position: string;
            reason: string;
            schemeCode?: string | null;
            untilOn?: string | null;
        };
        AssignmentOrderDetail: {
            decisions: components["schemas"]["Decision"][];
            fromOn: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            person: string;
            /** Format: uuid */
            personId: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    assignment: {
                        departmentId?: string | null;
                        fullTimeShare?: string;
                        grade?: string | null;
                        position?: string;
                        schemeCode?: string | null;
                        untilOn?: string | null;
                    };
                    basedOn: string | null;
                    fromOn: string;
                    /** Format: uuid */
                    personId: string;
                    reason: string;
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        AssignmentOrderDraftBody: {
            basedOn: number;
            /** Format: uuid */
            departmentId: string;
            fromOn: string;
            fullTimeShare?: string;
            grade?: string | null;
            position: string;
            reason: string;
            schemeCode?: string | null;
            untilOn?: string | null;
        };
        AuditPage: {
            items: {
                action: string;
                actor: string | null;
                actorId: string | null;
                /** Format: date-time */
                businessAt: string;
                details: {
                    [key: string]: unknown;
                };
                id: string;
                object: string | null;
                objectId: string;
                objectKind: string;
                /** Format: date-time */
                recordedAt: string;
            }[];
            nextCursor: string | null;
        };
        AwaitedActsView: {
            acts: {
                about: {
                    name: string;
                    /** Format: uuid */
                    personId: string;
                } | null;
                departments: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                documentKind: components["schemas"]["DocumentKind"] | null;
                /** Format: date-time */
                dueAt: string;
                dueOn: string;
                isYours: boolean;
                month: string | null;
                /** @enum {string} */
                name: "submit-tasks" | "submit-plans" | "submit-actuals" | "post-payroll" | "decide-document" | "redraft-document" | "answer-question" | "submit-annual-plans" | "submit-annual-actuals" | "post-annual-bonus" | "hold-review" | "propose-to-part" | "acknowledge-plan" | "answer-dispute" | "send-forecast" | "confirm-table" | "confirm-staff-change";
                on: {
                    id: string;
                    kind: string;
                };
                remindedAt: string | null;
                returned: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    /** Format: uuid */
                    documentId: string;
                    kind: components["schemas"]["DocumentKind"];
                    person: string | null;
                    personId: string | null;
                    reason: string;
                }[];
                role: components["schemas"]["Role"];
                /** Format: date-time */
                since: string;
                waitsFor: {
                    name: string;
                    /** Format: uuid */
                    personId: string;
                }[];
            }[];
            isCut: boolean;
        };
        BankAccountsPage: {
            items: components["schemas"]["BankAccountView"][];
            nextCursor: string | null;
        };
        BankAccountView: {
            account: {
                account?: string;
                bic?: string;
                bik?: string;
                iban?: string;
                /** @enum {string} */
                scheme: "ru" | "iban";
            };
            decidedAt: string | null;
            decidedBy: string | null;
            fromOn: string;
            /** Format: uuid */
            id: string;
            isInForce: boolean;
            person: string;
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: uuid */
            proposedBy: string;
            proposedByName: string;
            /** @enum {string} */
            status: "proposed" | "confirmed" | "refused" | "withdrawn";
        };
        BecauseBody: {
            reason: string;
        };
        CalendarDay: {
            day: string;
            kind: components["schemas"]["DayKind"];
        };
        CalendarView: {
            exceptions: {
                day: string;
                kind: components["schemas"]["DayKind"];
            }[];
            version: string;
            warnings: {
                /** @constant */
                code: "calendar-missing";
                message: string;
                year: string;
            }[];
            weekend: number[];
        };
        ChangeBody: {
            fromOn: string;
            /** @enum {string} */
            openMonths?: "keep" | "follow";
            reason: string;
            rules: {
                annualRules?: components["schemas"]["AnnualRulesBody"];
                deadlineRules?: components["schemas"]["DeadlineRules"];
                deductionLimit?: string;
                forecastRule?: components["schemas"]["DeadlineRule"];
                loyaltyStandard?: components["schemas"]["LoyaltyStandardBody"];
                mostIndicators?: number;
                payrollRules?: components["schemas"]["PayrollRulesBody"];
                retentionRules?: components["schemas"]["RetentionRulesBody"];
                routes?: {
                    [key: string]: components["schemas"]["Route"];
                };
                statementBounds?: components["schemas"]["StatementBoundsBody"];
                weightMemoRule?: components["schemas"]["DeadlineRule"];
            };
        };
        ChangeDetail: {
            decisions: components["schemas"]["Decision"][];
            fromOn: string;
            /** Format: uuid */
            id: string;
            inEffectAt: string | null;
            latestVersion: number;
            reason: string;
            rules: string[];
            rulesNow: {
                annualRules?: components["schemas"]["AnnualRulesBody"];
                deadlineRules?: components["schemas"]["DeadlineRules"];
                deductionLimit?: string;
                forecastRule?: components["schemas"]["DeadlineRule"];
                loyaltyStandard?: components["schemas"]["LoyaltyStandardBody"];
                mostIndicators?: number;
                payrollRules?: components["schemas"]["PayrollRulesBody"];
                retentionRules?: components["schemas"]["RetentionRulesBody"];
                routes?: {
                    [key: string]: {
                        /** @enum {string} */
                        afterReturn: "redraft" | "close";
                        steps: {
                            name: string;
                            roles: components["schemas"]["Role"][];
                            scope?: string[];
                        }[];
                        submitters: components["schemas"]["Role"][];
                    };
                };
                statementBounds?: components["schemas"]["StatementBoundsBody"];
                weightMemoRule?: components["schemas"]["DeadlineRule"];
            };
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    fromOn: string;
                    /** @enum {string} */
                    openMonths: "keep" | "follow";
                    reason: string;
                    rules: {
                        annualRules?: components["schemas"]["AnnualRulesBody"];
                        deadlineRules?: components["schemas"]["DeadlineRules"];
                        deductionLimit?: string;
                        forecastRule?: components["schemas"]["DeadlineRule"];
                        loyaltyStandard?: components["schemas"]["LoyaltyStandardBody"];
                        mostIndicators?: number;
                        payrollRules?: components["schemas"]["PayrollRulesBody"];
                        retentionRules?: components["schemas"]["RetentionRulesBody"];
                        routes?: {
                            [key: string]: {
                                /** @enum {string} */
                                afterReturn: "redraft" | "close";
                                steps: {
                                    name: string;
                                    roles: components["schemas"]["Role"][];
                                    scope?: string[];
                                }[];
                                submitters: components["schemas"]["Role"][];
                            };
                        };
                        statementBounds?: components["schemas"]["StatementBoundsBody"];
                        weightMemoRule?: components["schemas"]["DeadlineRule"];
                    };
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        ChangeDraftBody: {
            basedOn: number;
            fromOn: string;
            /** @enum {string} */
            openMonths?: "keep" | "follow";
            reason: string;
            rules: {
                annualRules?: components["schemas"]["AnnualRulesBody"];
                deadlineRules?: components["schemas"]["DeadlineRules"];
                deductionLimit?: string;
                forecastRule?: components["schemas"]["DeadlineRule"];
                loyaltyStandard?: components["schemas"]["LoyaltyStandardBody"];
                mostIndicators?: number;
                payrollRules?: components["schemas"]["PayrollRulesBody"];
                retentionRules?: components["schemas"]["RetentionRulesBody"];
                routes?: {
                    [key: string]: components["schemas"]["Route"];
                };
                statementBounds?: components["schemas"]["StatementBoundsBody"];
                weightMemoRule?: components["schemas"]["DeadlineRule"];
            };
        };
        ChangesPage: {
            items: {
                fromOn: string;
                /** Format: uuid */
                id: string;
                inEffectAt: string | null;
                latestVersion: number;
                reason: string;
                rules: string[];
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        /** Clawback */
        ClawbackComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "clawback";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["ClawbackTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Clawback */
        ClawbackTerms: {
            instalments?: number;
            mostShare?: components["schemas"]["SchemeRatio"];
            of: components["schemas"]["SchemeCode"][];
            whenClientLeaves?: {
                withinMonths: number;
            } | {
                withinDays: number;
            };
            whenUnpaid?: {
                afterDays: number;
            };
        };
        ClientsBody: {
            rows?: {
                agreedDays?: number;
                broughtBy?: string;
                contractOn?: string;
                externalId: string;
                firstOrderOn?: string;
                group?: string;
                groupLimit?: string | "none";
                handedOverOn?: string;
                leftOn?: string;
                limit?: string | "none";
                name: string;
                owners?: {
                    from: string;
                    personId: string;
                }[];
                segment?: string;
                since?: string;
                territory?: string;
            }[];
            withdrawn?: {
                externalId: string;
            }[];
        };
        ClockView: {
            isSandbox: boolean;
            /** Format: date-time */
            now: string;
            timeZone: string;
        };
        /** Commission */
        CommissionComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "commission";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["CommissionTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Commission */
        CommissionTerms: {
            /** @enum {string} */
            belowZero?: "counts-as-zero" | "taken-back";
            on: components["schemas"]["SchemeAmount"] | {
                productLines: {
                    amount: components["schemas"]["SchemeAmount"];
                    code: components["schemas"]["SchemeCode"];
                    coefficient: components["schemas"]["SchemeRatio"];
                    name: string;
                }[];
            } | {
                /** @constant */
                revenueOf: "clients";
            };
            overdue?: {
                agreedDays?: components["schemas"]["SchemeNumber"];
                amount?: components["schemas"]["SchemeAmount"];
                deferredDays?: components["schemas"]["SchemeNumber"];
                limit?: components["schemas"]["SchemeAmount"];
                /** @enum {string} */
                mode?: "deduct" | "pay-lower-rate";
                owed?: components["schemas"]["SchemeAmount"];
                rate: components["schemas"]["SchemeRate"];
                triggers?: ("limit" | "deferral")[];
            };
            rate: {
                /** @constant */
                kind: "flat";
                rate: components["schemas"]["SchemeRate"];
            } | {
                /** @constant */
                kind: "marginal";
                tiers: {
                    from: components["schemas"]["SchemeQuantity"];
                    rate: components["schemas"]["SchemeRate"];
                    to?: components["schemas"]["SchemeQuantity"];
                }[];
            } | {
                /** @enum {string} */
                edge?: "lower-inclusive" | "upper-inclusive";
                /** @constant */
                kind: "whole-amount";
                monotone?: boolean;
                tiers: {
                    from: components["schemas"]["SchemeQuantity"];
                    rate: components["schemas"]["SchemeRate"];
                    to?: components["schemas"]["SchemeQuantity"];
                }[];
            } | {
                attainment: components["schemas"]["SchemeAttainment"];
                /** @enum {string} */
                between?: "step" | "linear";
                /** @enum {string} */
                edge?: "lower-inclusive" | "upper-inclusive";
                /** @constant */
                kind: "by-attainment";
                steps: {
                    from: components["schemas"]["SchemeRatio"];
                    rate: components["schemas"]["SchemeRate"];
                    to?: components["schemas"]["SchemeRatio"];
                }[];
            };
        };
        CommitBody: {
            takes: components["schemas"]["ImportTake"];
        };
        CompletionBody: {
            doneOn: string | null;
            evidence?: {
                description: string;
                files: string[];
                /** @enum {string} */
                kind: "correspondence" | "notice" | "contract" | "report" | "other";
            }[];
            month: string;
            note?: string;
        };
        ContestBody: {
            /** Format: uuid */
            departmentId?: string;
            figure?: string;
            fromMonth: string;
            name: string;
            prizes: {
                amount?: string;
                description: string;
                /** @enum {string} */
                kind: "thing" | "money";
            }[];
            rule: string;
            untilMonth: string;
        };
        /** Contest */
        ContestComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "contest";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["ContestTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        ContestDetail: {
            /** Format: date-time */
            announcedAt: string;
            /** Format: uuid */
            announcedBy: string;
            department: string | null;
            departmentId: string | null;
            figure: string | null;
            fromMonth: string;
            /** Format: uuid */
            id: string;
            name: string;
            prizes: {
                amount?: string;
                description: string;
                /** @enum {string} */
                kind: "thing" | "money";
            }[];
            rule: string;
            untilMonth: string;
            winners: number;
            winnersOf: {
                amount: string | null;
                because: string | null;
                contest: string;
                /** Format: uuid */
                contestId: string;
                givenBy: string | null;
                givenOn: string | null;
                /** Format: uuid */
                id: string;
                key: string;
                note: string | null;
                person: string;
                /** Format: uuid */
                personId: string;
                place: number;
                prize: string;
                /** @enum {string} */
                prizeKind: "thing" | "money";
                untilMonth: string;
            }[];
            withdrawnAt: string | null;
            withdrawnBecause: string | null;
        };
        ContestFigures: {
            items: {
                code: string;
                name: string;
                unit: string;
            }[];
        };
        ContestsPage: {
            items: {
                /** Format: date-time */
                announcedAt: string;
                /** Format: uuid */
                announcedBy: string;
                department: string | null;
                departmentId: string | null;
                figure: string | null;
                fromMonth: string;
                /** Format: uuid */
                id: string;
                name: string;
                prizes: {
                    amount?: string;
                    description: string;
                    /** @enum {string} */
                    kind: "thing" | "money";
                }[];
                rule: string;
                untilMonth: string;
                winners: number;
                withdrawnAt: string | null;
                withdrawnBecause: string | null;
            }[];
            nextCursor: string | null;
        };
        ContestStandingsView: {
            figure: {
                code: string;
                name: string;
                unit: string;
            } | null;
            items: {
                person: string;
                /** Format: uuid */
                personId: string;
                place: number;
                value: string;
            }[];
            months: string[];
            participants: number;
        };
        /** Terms: Contest */
        ContestTerms: {
            /** @enum {string} */
            compare?: "rank" | "share-of-best";
            criteria: {
                code: components["schemas"]["SchemeCode"];
                name: string;
                of?: {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                };
                weight: components["schemas"]["SchemeWeight"];
            }[];
            leastParticipants?: number;
            prizes: {
                amount: components["schemas"]["SchemeAmount"];
                place: number;
            }[];
            /** @enum {string} */
            ties?: "share" | "same";
        };
        CountedValuesView: {
            month: string;
            /** Format: uuid */
            personId: string;
            values: {
                activities: {
                    client: string | null;
                    code: string;
                    contact: string | null;
                    count: number;
                    externalId: string;
                    file: string | null;
                    isOwn: boolean;
                    on: string;
                    personId: string | null;
                }[];
                code: string;
                counted: string | null;
                deals: {
                    amount: string;
                    client: string;
                    externalId: string;
                    isOwn: boolean;
                    on: string;
                    personId: string | null;
                }[];
                definition: {
                    /** Format: uuid */
                    documentId: string;
                    sha256: string;
                    version: number;
                };
                entered: {
                    externalId: string;
                    reason: string | null;
                    /** Format: uuid */
                    recordedBy: string;
                    value: string;
                } | null;
                name: string;
                /** @enum {string} */
                scope: "person" | "department";
                unit: string;
            }[];
        };
        CountryBody: {
            /** @enum {string} */
            country: "RU" | "IN";
        };
        Credentials: {
            login: string;
            password: string;
        };
        CycleDetail: {
            closedAt: string | null;
            deadlines: {
                calendarKnown: boolean;
                /** Format: date-time */
                dueAt: string;
                dueOn: string;
                kind: components["schemas"]["DeadlineKind"];
                metAt: string | null;
                missedAt: string | null;
                nominalOn: string;
                /** Format: date-time */
                opensAt: string;
                opensOn: string;
                state: components["schemas"]["DeadlineState"];
                whenMissed: components["schemas"]["WhenMissed"] | null;
            }[];
            department: string;
            /** Format: uuid */
            departmentId: string;
            documents: {
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["DocumentKind"];
                person: string | null;
                personId: string | null;
                status: components["schemas"]["DocumentStatus"];
                version: number;
            }[];
            /** Format: uuid */
            id: string;
            isWhollySeen: boolean;
            missedDeadlines: number;
            month: string;
            /** Format: date-time */
            openedAt: string;
            openedBy: string | null;
            peopleWithoutPlan: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            stage: components["schemas"]["CycleStage"];
            /** Format: date-time */
            weightMemosUntil: string;
            worth: {
                amount: string;
                isUnlimited: boolean;
                most: string | null;
            } | null;
        };
        CycleReopeningDetail: {
            /** Format: uuid */
            cycleId: string;
            decisions: components["schemas"]["Decision"][];
            department: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    reason: string;
                    reopens: {
                        /** Format: uuid */
                        documentId: string;
                        /** @enum {string} */
                        kind: "kpi-plan" | "actuals";
                        personId: string | null;
                        sha256: string;
                        version: number;
                    }[];
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        CycleReopeningDraftBody: {
            actuals?: boolean;
            basedOn: number;
            personIds?: string[];
            reason: string;
        };
        CycleReopeningsPage: {
            items: {
                /** Format: uuid */
                cycleId: string;
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        CyclesPage: {
            items: {
                closedAt: string | null;
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                isWhollySeen: boolean;
                missedDeadlines: number;
                month: string;
                /** Format: date-time */
                openedAt: string;
                openedBy: string | null;
                stage: components["schemas"]["CycleStage"];
                /** Format: date-time */
                weightMemosUntil: string;
            }[];
            nextCursor: string | null;
        };
        /** @enum {string} */
        CycleStage: "drafting" | "plans-signed" | "actuals-submitted" | "actuals-approved" | "closed";
        /** @enum {string} */
        DayKind: "day-off" | "working-day";
        /** @enum {string} */
        DeadlineKind: "drafting-opened" | "tasks-agreed" | "plans-signed" | "actuals-submitted" | "payroll-posted";
        DeadlineRule: {
            day: number;
            /** @enum {string} */
            dayOff: "keep" | "previous-working-day" | "next-working-day";
            monthOffset: number;
        };
        DeadlineRules: {
            "actuals-submitted": {
                day: number;
                /** @enum {string} */
                dayOff: "keep" | "previous-working-day" | "next-working-day";
                monthOffset: number;
                opens?: components["schemas"]["DeadlineRule"];
            };
            "drafting-opened": components["schemas"]["DeadlineRule"];
            "payroll-posted": {
                day: number;
                /** @enum {string} */
                dayOff: "keep" | "previous-working-day" | "next-working-day";
                monthOffset: number;
                opens?: "actuals-approved" | components["schemas"]["DeadlineRule"];
            };
            "plans-signed": {
                day: number;
                /** @enum {string} */
                dayOff: "keep" | "previous-working-day" | "next-working-day";
                monthOffset: number;
                opens?: components["schemas"]["DeadlineRule"];
            };
            "tasks-agreed": {
                day: number;
                /** @enum {string} */
                dayOff: "keep" | "previous-working-day" | "next-working-day";
                monthOffset: number;
                opens?: components["schemas"]["DeadlineRule"];
            };
        };
        /** @enum {string} */
        DeadlineState: "waiting" | "met" | "missed" | "late";
        DeadlinesView: {
            deadlines: {
                calendarKnown: boolean;
                /** Format: date-time */
                dueAt: string;
                dueOn: string;
                kind: components["schemas"]["DeadlineKind"];
                moved: boolean;
                nominalOn: string;
                /** Format: date-time */
                opensAt: string;
                opensOn: string;
                whenMissed: components["schemas"]["WhenMissed"] | null;
            }[];
            warnings: {
                /** @constant */
                code: "calendar-missing";
                message: string;
                year: string;
            }[];
        };
        /** Commission on deals */
        DealCommissionComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "deal-commission";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["DealCommissionTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Commission on deals */
        DealCommissionTerms: {
            coefficients?: {
                coefficient: components["schemas"]["SchemeRatio"];
                productLine: components["schemas"]["SchemeCode"];
            }[];
            /** @enum {string} */
            linePer?: "component" | "rule";
            otherProductLines?: components["schemas"]["SchemeRatio"];
            rules: {
                code: components["schemas"]["SchemeCode"];
                name: string;
                /** @enum {string} */
                on?: "amount" | "margin" | "collected";
                /** @constant */
                onlyInItsMonth?: true;
                /** @enum {string} */
                paidTo?: "credited" | "maker" | "bringer" | "collector";
                perDeal?: components["schemas"]["SchemeAmount"];
                rate?: components["schemas"]["SchemeRate"];
                rateByMargin?: {
                    /** @enum {string} */
                    edge?: "lower-inclusive" | "upper-inclusive";
                    steps: {
                        from: components["schemas"]["SchemeRatio"];
                        rate: components["schemas"]["SchemeRate"];
                        to?: components["schemas"]["SchemeRatio"];
                    }[];
                };
                where?: components["schemas"]["SchemeDealFilter"];
            }[];
        };
        DealsBody: {
            rows?: {
                amount: string;
                client: string;
                collectedBy?: string;
                externalId: string;
                madeBy?: string;
                margin?: string;
                on: string;
                order?: number;
                paidAt?: {
                    [key: string]: {
                        /** @enum {string} */
                        on: "amount" | "margin" | "collected";
                        rate: string;
                    } | {
                        perDeal: string;
                    };
                };
                personId?: string;
                productLine?: string;
                returns?: string;
                shares?: {
                    person: string;
                    role?: string;
                    share: string;
                }[];
                tags?: string[];
            }[];
            withdrawn?: {
                externalId: string;
            }[];
        };
        Decision: {
            actor: string;
            /** Format: uuid */
            actorId: string;
            comment: string | null;
            /** Format: date-time */
            decidedAt: string;
            decision: components["schemas"]["DecisionKind"];
            keptFrom: number | null;
            onBehalfOf: {
                name: string;
                /** Format: uuid */
                personId: string;
            } | null;
            step: string;
            version: number;
        };
        DecisionBody: {
            comment?: string;
            decision: components["schemas"]["DecisionKind"];
            /** Format: uuid */
            onBehalfOf?: string;
            sha256: string;
            version: number;
        };
        /** @enum {string} */
        DecisionKind: "sign" | "return";
        DecisionsBody: {
            decisions: {
                comment?: string;
                decision: components["schemas"]["DecisionKind"];
                /** Format: uuid */
                documentId: string;
                /** Format: uuid */
                onBehalfOf?: string;
                sha256: string;
                version: number;
            }[];
        };
        DecisionsView: {
            decided: number;
            items: {
                decision: components["schemas"]["DecisionView"] | null;
                /** Format: uuid */
                documentId: string;
                problem: components["schemas"]["Problem"] | null;
            }[];
            refused: number;
        };
        DecisionView: {
            /** Format: date-time */
            decidedAt: string;
            decision: components["schemas"]["DecisionKind"];
            /** Format: uuid */
            documentId: string;
            status: components["schemas"]["DocumentStatus"];
            step: string;
            version: number;
        };
        DeclaredValues: {
            items: {
                code: string;
                name: string;
                schemes: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                unit: string;
            }[];
        };
        DeductionLimit: {
            deductionLimit: string;
        };
        DefinitionDetail: {
            code: string;
            decisions: components["schemas"]["Decision"][];
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            name: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            unit: string;
            version: {
                content: {
                    code: string;
                    examples: {
                        activities: {
                            client?: string;
                            code: string;
                            contact?: string;
                            count: number;
                            file?: string;
                            id: string;
                            segment?: string;
                            territory?: string;
                        }[];
                        deals: {
                            amount: string;
                            client: string;
                            clientSince?: string;
                            collected?: string;
                            contractOn?: string;
                            credit?: string;
                            firstOrderOn?: string;
                            id: string;
                            isReturn: boolean;
                            margin?: string;
                            ofOthers?: boolean;
                            on?: string;
                            order?: number;
                            paid?: boolean;
                            paidOn?: string;
                            productLine?: string;
                            segment?: string;
                            tags: string[];
                            territory?: string;
                        }[];
                        expected: string | null;
                        month?: string;
                        name: string;
                    }[];
                    /** @constant */
                    format: "value-definition/1";
                    from: string;
                    how: {
                        /** @constant */
                        kind: "sum";
                        /** @enum {string} */
                        of: "amount" | "margin" | "collected";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        kind: "count";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        atLeast?: number;
                        /** @constant */
                        kind: "distinct-clients";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        every: number;
                        /** @constant */
                        kind: "groups";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        kind: "new-clients";
                        lastDays?: number;
                        needs?: ("contract" | "delivery")[];
                        orders?: number;
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        kind: "regular-clients";
                        months?: number;
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        kind: "lost-clients";
                        months?: number;
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        codes?: string[];
                        /** @constant */
                        kind: "activities";
                        needs?: ("contact" | "file" | "client")[];
                        where?: {
                            segments?: string[];
                            territories?: string[];
                        };
                    } | {
                        ifNone?: string;
                        /** @constant */
                        kind: "average-order";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        ifNone?: string;
                        /** @constant */
                        kind: "share";
                        /** @enum {string} */
                        of: "amount" | "margin" | "collected" | "count" | "clients";
                        part: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                        whole?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        from: {
                            /** @constant */
                            number: "amount";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "margin";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "collected";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "count";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            atLeast?: number;
                            /** @constant */
                            number: "clients";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            every: number;
                            /** @constant */
                            number: "groups";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            lastDays?: number;
                            needs?: ("contract" | "delivery")[];
                            /** @constant */
                            number: "new-clients";
                            orders?: number;
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            months?: number;
                            /** @constant */
                            number: "regular-clients";
                            orders?: number;
                            where?: {
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            months?: number;
                            /** @constant */
                            number: "lost-clients";
                            orders?: number;
                            where?: {
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            codes?: string[];
                            needs?: ("contact" | "file" | "client")[];
                            /** @constant */
                            number: "activities";
                            where?: {
                                segments?: string[];
                                territories?: string[];
                            };
                        };
                        ifNone?: string;
                        /** @constant */
                        kind: "conversion";
                        of: {
                            /** @constant */
                            number: "amount";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "margin";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "collected";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "count";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            atLeast?: number;
                            /** @constant */
                            number: "clients";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            every: number;
                            /** @constant */
                            number: "groups";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            lastDays?: number;
                            needs?: ("contract" | "delivery")[];
                            /** @constant */
                            number: "new-clients";
                            orders?: number;
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            months?: number;
                            /** @constant */
                            number: "regular-clients";
                            orders?: number;
                            where?: {
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            months?: number;
                            /** @constant */
                            number: "lost-clients";
                            orders?: number;
                            where?: {
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            codes?: string[];
                            needs?: ("contact" | "file" | "client")[];
                            /** @constant */
                            number: "activities";
                            where?: {
                                segments?: string[];
                                territories?: string[];
                            };
                        };
                    } | {
                        by: string | ({
                            /** @constant */
                            number: "amount";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "margin";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "collected";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "count";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            atLeast?: number;
                            /** @constant */
                            number: "clients";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            every: number;
                            /** @constant */
                            number: "groups";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            lastDays?: number;
                            needs?: ("contract" | "delivery")[];
                            /** @constant */
                            number: "new-clients";
                            orders?: number;
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            months?: number;
                            /** @constant */
                            number: "regular-clients";
                            orders?: number;
                            where?: {
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            months?: number;
                            /** @constant */
                            number: "lost-clients";
                            orders?: number;
                            where?: {
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            codes?: string[];
                            needs?: ("contact" | "file" | "client")[];
                            /** @constant */
                            number: "activities";
                            where?: {
                                segments?: string[];
                                territories?: string[];
                            };
                        });
                        ifNone?: string;
                        /** @constant */
                        kind: "quotient";
                        of: {
                            /** @constant */
                            number: "amount";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "margin";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "collected";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            /** @constant */
                            number: "count";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            atLeast?: number;
                            /** @constant */
                            number: "clients";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            every: number;
                            /** @constant */
                            number: "groups";
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            lastDays?: number;
                            needs?: ("contract" | "delivery")[];
                            /** @constant */
                            number: "new-clients";
                            orders?: number;
                            where?: {
                                paid?: boolean;
                                paidBy?: number;
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            months?: number;
                            /** @constant */
                            number: "regular-clients";
                            orders?: number;
                            where?: {
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            months?: number;
                            /** @constant */
                            number: "lost-clients";
                            orders?: number;
                            where?: {
                                productLines?: string[];
                                segments?: string[];
                                tags?: string[];
                                territories?: string[];
                            };
                        } | {
                            codes?: string[];
                            needs?: ("contact" | "file" | "client")[];
                            /** @constant */
                            number: "activities";
                            where?: {
                                segments?: string[];
                                territories?: string[];
                            };
                        };
                    };
                    name: string;
                    /** @enum {string} */
                    scope?: "person" | "department";
                    unit: string;
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
            wrongExamples: components["schemas"]["FieldProblem"][];
        };
        DefinitionDraftBody: {
            basedOn: number;
            definition: {
                code: string;
                examples: {
                    activities?: {
                        client?: string;
                        code: string;
                        contact?: string;
                        count?: number;
                        file?: string;
                        id: string;
                        segment?: string;
                        territory?: string;
                    }[];
                    deals?: {
                        amount: string;
                        client: string;
                        clientSince?: string;
                        collected?: string;
                        contractOn?: string;
                        credit?: string;
                        firstOrderOn?: string;
                        id: string;
                        isReturn?: boolean;
                        margin?: string;
                        ofOthers?: boolean;
                        on?: string;
                        order?: number;
                        paid?: boolean;
                        paidOn?: string;
                        productLine?: string;
                        segment?: string;
                        tags?: string[];
                        territory?: string;
                    }[];
                    expected: string | null;
                    month?: string;
                    name: string;
                }[];
                /** @constant */
                format: "value-definition/1";
                from: string;
                how: {
                    /** @constant */
                    kind: "sum";
                    /** @enum {string} */
                    of: "amount" | "margin" | "collected";
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    /** @constant */
                    kind: "count";
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    atLeast?: number;
                    /** @constant */
                    kind: "distinct-clients";
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    every: number;
                    /** @constant */
                    kind: "groups";
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    /** @constant */
                    kind: "new-clients";
                    lastDays?: number;
                    needs?: ("contract" | "delivery")[];
                    orders?: number;
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    /** @constant */
                    kind: "regular-clients";
                    months?: number;
                    orders?: number;
                    where?: {
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    /** @constant */
                    kind: "lost-clients";
                    months?: number;
                    orders?: number;
                    where?: {
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    codes?: string[];
                    /** @constant */
                    kind: "activities";
                    needs?: ("contact" | "file" | "client")[];
                    where?: {
                        segments?: string[];
                        territories?: string[];
                    };
                } | {
                    ifNone?: string;
                    /** @constant */
                    kind: "average-order";
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    ifNone?: string;
                    /** @constant */
                    kind: "share";
                    /** @enum {string} */
                    of: "amount" | "margin" | "collected" | "count" | "clients";
                    part: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                    whole?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    from: {
                        /** @constant */
                        number: "amount";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "margin";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "collected";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "count";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        atLeast?: number;
                        /** @constant */
                        number: "clients";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        every: number;
                        /** @constant */
                        number: "groups";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        lastDays?: number;
                        needs?: ("contract" | "delivery")[];
                        /** @constant */
                        number: "new-clients";
                        orders?: number;
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "regular-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "lost-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        codes?: string[];
                        needs?: ("contact" | "file" | "client")[];
                        /** @constant */
                        number: "activities";
                        where?: {
                            segments?: string[];
                            territories?: string[];
                        };
                    };
                    ifNone?: string;
                    /** @constant */
                    kind: "conversion";
                    of: {
                        /** @constant */
                        number: "amount";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "margin";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "collected";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "count";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        atLeast?: number;
                        /** @constant */
                        number: "clients";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        every: number;
                        /** @constant */
                        number: "groups";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        lastDays?: number;
                        needs?: ("contract" | "delivery")[];
                        /** @constant */
                        number: "new-clients";
                        orders?: number;
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "regular-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "lost-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        codes?: string[];
                        needs?: ("contact" | "file" | "client")[];
                        /** @constant */
                        number: "activities";
                        where?: {
                            segments?: string[];
                            territories?: string[];
                        };
                    };
                } | {
                    by: string | ({
                        /** @constant */
                        number: "amount";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "margin";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "collected";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "count";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        atLeast?: number;
                        /** @constant */
                        number: "clients";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        every: number;
                        /** @constant */
                        number: "groups";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        lastDays?: number;
                        needs?: ("contract" | "delivery")[];
                        /** @constant */
                        number: "new-clients";
                        orders?: number;
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "regular-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "lost-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        codes?: string[];
                        needs?: ("contact" | "file" | "client")[];
                        /** @constant */
                        number: "activities";
                        where?: {
                            segments?: string[];
                            territories?: string[];
                        };
                    });
                    ifNone?: string;
                    /** @constant */
                    kind: "quotient";
                    of: {
                        /** @constant */
                        number: "amount";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "margin";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "collected";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "count";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        atLeast?: number;
                        /** @constant */
                        number: "clients";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        every: number;
                        /** @constant */
                        number: "groups";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        lastDays?: number;
                        needs?: ("contract" | "delivery")[];
                        /** @constant */
                        number: "new-clients";
                        orders?: number;
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "regular-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "lost-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        codes?: string[];
                        needs?: ("contact" | "file" | "client")[];
                        /** @constant */
                        number: "activities";
                        where?: {
                            segments?: string[];
                            territories?: string[];
                        };
                    };
                };
                name: string;
                /** @enum {string} */
                scope?: "person" | "department";
                unit: string;
            };
        };
        DefinitionDraftView: {
            /** Format: uuid */
            documentId: string;
            sha256: string;
            version: number;
            wrongExamples: components["schemas"]["FieldProblem"][];
        };
        DefinitionsPage: {
            items: {
                code: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                name: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
                unit: string;
            }[];
            nextCursor: string | null;
        };
        DelegationBody: {
            /** Format: uuid */
            delegateId: string;
            fromOn: string;
            kinds: components["schemas"]["DocumentKind"][];
            /** Format: uuid */
            principalId?: string;
            reason: string;
            untilOn: string;
        };
        DelegationDecisionBody: {
            /** @enum {string} */
            decision: "confirm" | "refuse" | "withdraw" | "end";
        };
        DelegationOrderBody: {
            /** Format: uuid */
            delegateId: string;
            fromOn: string;
            kinds: components["schemas"]["DocumentKind"][];
            /** Format: uuid */
            principalId?: string;
            reason: string;
            untilOn: string;
        };
        DelegationOrderDetail: {
            decisions: components["schemas"]["Decision"][];
            fromOn: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            person: string;
            /** Format: uuid */
            personId: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    /** Format: uuid */
                    delegateId: string;
                    fromOn: string;
                    kinds: components["schemas"]["DocumentKind"][];
                    /** Format: uuid */
                    principalId: string;
                    reason: string;
                    untilOn: string;
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        DelegationOrderDraftBody: {
            basedOn: number;
            /** Format: uuid */
            delegateId: string;
            fromOn: string;
            kinds: components["schemas"]["DocumentKind"][];
            reason: string;
            untilOn: string;
        };
        DelegationsPage: {
            items: components["schemas"]["DelegationView"][];
            nextCursor: string | null;
        };
        DelegationView: {
            decidedAt: string | null;
            decidedBy: string | null;
            delegate: string;
            /** Format: uuid */
            delegateId: string;
            endedAt: string | null;
            endedBy: string | null;
            fromOn: string;
            /** Format: uuid */
            id: string;
            isInForce: boolean;
            kinds: components["schemas"]["DocumentKind"][];
            principal: string;
            /** Format: uuid */
            principalId: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: uuid */
            proposedBy: string;
            proposedByName: string;
            reason: string;
            /** @enum {string} */
            status: "proposed" | "confirmed" | "refused" | "withdrawn" | "ended";
            untilOn: string;
        };
        DemoCompanyView: {
            companies: {
                name: string;
                password: string;
                people: {
                    department: string | null;
                    login: string;
                    name: string;
                    roles: components["schemas"]["Role"][];
                }[];
            }[];
        };
        DepartmentsPage: {
            items: components["schemas"]["DepartmentView"][];
            nextCursor: string | null;
        };
        DepartmentView: {
            beganOn: string;
            /** Format: uuid */
            id: string;
            name: string;
            parentId: string | null;
        };
        DeviationIndicator: {
            code: string;
            howInfluenced?: string;
            howMeasured?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "deviation";
            /** @enum {string} */
            measure?: "shortage-and-surplus" | "difference";
            name: string;
            shortageTolerance?: string;
            surplusTolerance?: string;
            target: string;
            threshold?: string;
            tolerance?: string;
            unit: string;
            weight: string;
        };
        DisputeAdjustmentBody: {
            amount?: string;
            month: string;
            reason: string;
        };
        DisputeAdjustmentReceipt: {
            /** Format: uuid */
            disputeId: string;
            /** Format: uuid */
            documentId: string;
            sha256: string;
            /** @enum {string} */
            status: "open" | "accepted" | "refused" | "settled" | "withdrawn";
            version: number;
        };
        DisputeAnswerBody: {
            /** @enum {string} */
            answer: "accept" | "refuse";
            words: string;
        };
        DisputeDays: {
            disputeDays: number;
        };
        DisputeDetail: {
            /** @enum {string} */
            about: "line" | "actual";
            acts: {
                /** @enum {string} */
                act: "accept" | "refuse" | "adjust" | "settle" | "withdraw";
                actor: string;
                /** Format: uuid */
                actorId: string;
                adjustmentId: string | null;
                /** Format: date-time */
                at: string;
                words: string | null;
            }[];
            actuals: {
                /** Format: uuid */
                documentId: string;
                version: number;
            } | null;
            code: string;
            component: string | null;
            department: string;
            /** Format: uuid */
            departmentId: string;
            dueOn: string;
            /** Format: uuid */
            id: string;
            isOverdue: boolean;
            label: string;
            month: string;
            /** @enum {string} */
            owner: "accounting" | "head-of-department";
            person: string;
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            raisedAt: string;
            /** @enum {string} */
            reason: "figure-wrong" | "figure-missing" | "rule-not-agreed" | "counted-twice" | "not-mine" | "not-explained" | "other";
            said: {
                [key: string]: unknown;
            };
            statementId: string | null;
            /** @enum {string} */
            status: "open" | "accepted" | "refused" | "settled" | "withdrawn";
            words: string;
        };
        DisputeEndBody: {
            /** @enum {string} */
            end: "settle" | "withdraw";
            words?: string;
        };
        DisputeReceipt: {
            /** Format: uuid */
            disputeId: string;
            /** @enum {string} */
            status: "open" | "accepted" | "refused" | "settled" | "withdrawn";
        };
        DisputesPage: {
            items: {
                /** @enum {string} */
                about: "line" | "actual";
                code: string;
                component: string | null;
                department: string;
                /** Format: uuid */
                departmentId: string;
                dueOn: string;
                /** Format: uuid */
                id: string;
                isOverdue: boolean;
                label: string;
                month: string;
                /** @enum {string} */
                owner: "accounting" | "head-of-department";
                person: string;
                /** Format: uuid */
                personId: string;
                /** Format: date-time */
                raisedAt: string;
                /** @enum {string} */
                reason: "figure-wrong" | "figure-missing" | "rule-not-agreed" | "counted-twice" | "not-mine" | "not-explained" | "other";
                statementId: string | null;
                /** @enum {string} */
                status: "open" | "accepted" | "refused" | "settled" | "withdrawn";
            }[];
            nextCursor: string | null;
        };
        DocumentComparisonView: {
            before: {
                content: {
                    [key: string]: unknown;
                };
                /** Format: uuid */
                documentId: string;
                month: string;
                schemeVersion: number | null;
                version: number;
            } | null;
            content: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            documentId: string;
            kind: components["schemas"]["DocumentKind"];
            latestVersion: number;
            month: string;
            names: {
                [key: string]: string;
            };
            person: string | null;
            personId: string | null;
            schemeVersion: number | null;
            sha256: string;
            status: components["schemas"]["DocumentStatus"];
            version: number;
        };
        DocumentHistoryView: {
            content: {
                [key: string]: unknown;
            } | null;
            department: string | null;
            departmentId: string | null;
            /** Format: uuid */
            documentId: string;
            history: {
                actor: string;
                /** Format: uuid */
                actorId: string;
                /** Format: date-time */
                at: string;
                onBehalfOf: {
                    name: string;
                    /** Format: uuid */
                    personId: string;
                } | null;
                reason: string | null;
                step: string | null;
                to: {
                    name: string;
                    /** Format: uuid */
                    personId: string;
                } | null;
                version: number;
                /** @enum {string} */
                what: "submitted" | "signed" | "kept" | "returned" | "withdrawn" | "reassigned" | "asked" | "answered";
            }[];
            kind: components["schemas"]["DocumentKind"];
            month: string;
            sha256: string | null;
            status: components["schemas"]["DocumentStatus"];
            steps: {
                assignedTo: {
                    name: string;
                    /** Format: uuid */
                    personId: string;
                } | null;
                isWaiting: boolean;
                keptFrom: number | null;
                roles: components["schemas"]["Role"][];
                step: string;
                voided: {
                    /** @enum {string} */
                    because: "reopened" | "step-changed" | "whole-document" | "scope-changed" | "wrote-it" | "earns-by-it" | "by-delegate" | "earlier-step";
                    fields: string[];
                    name: string;
                    /** Format: uuid */
                    personId: string;
                } | null;
                waitsFor: {
                    name: string;
                    /** Format: uuid */
                    personId: string;
                }[];
            }[];
            version: number | null;
        };
        /** @enum {string} */
        DocumentKind: "kpi-plan" | "actuals" | "payroll-register" | "pay-scheme" | "actuals-reopening" | "adjustment" | "write-off" | "value-definition" | "plan-revision" | "weight-memo" | "task-plan" | "fine" | "review-minutes" | "proposal-to-part" | "regulation-change" | "annual-plan" | "annual-actuals" | "loyalty-list" | "cycle-reopening" | "sales-plan" | "salary-order" | "assignment-order" | "delegation-order";
        /** @enum {string} */
        DocumentStatus: "drafting" | "in-approval" | "returned" | "signed" | "closed";
        DraftView: {
            /** Format: uuid */
            documentId: string;
            sha256: string;
            version: number;
        };
        /** Draw */
        DrawComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "draw";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["DrawTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Draw */
        DrawTerms: {
            /** @enum {string} */
            afterEnd?: "collect" | "forgive";
            amount: components["schemas"]["SchemeAmount"];
            mostBalance?: components["schemas"]["SchemeAmount"];
            of?: components["schemas"]["SchemeCode"][];
            recoverable: boolean;
            until?: components["schemas"]["SchemeMonth"];
        };
        EndBody: {
            reason: string;
        };
        EndedView: {
            endedBecause: string;
            month: string;
            number: number;
            /** Format: uuid */
            runId: string;
            status: components["schemas"]["PayrollRunStatus"];
        };
        /** Event bonus */
        EventBonusComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "event-bonus";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["EventBonusTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Event bonus */
        EventBonusTerms: {
            events: {
                amount: components["schemas"]["SchemeAmountPaid"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                } | {
                    minus?: (components["schemas"]["SchemeAmountPaid"] | {
                        value: components["schemas"]["SchemeCode"];
                    } | {
                        component: components["schemas"]["SchemeCode"];
                    } | {
                        atLeast?: number;
                        /** @enum {string} */
                        credit?: "share" | "whole";
                        /** @enum {string} */
                        deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                        every?: number;
                        lastDays?: number;
                        name?: string;
                        orders?: number;
                        where?: components["schemas"]["SchemeDealFilter"];
                    })[];
                    plus: (components["schemas"]["SchemeAmountPaid"] | {
                        value: components["schemas"]["SchemeCode"];
                    } | {
                        component: components["schemas"]["SchemeCode"];
                    } | {
                        atLeast?: number;
                        /** @enum {string} */
                        credit?: "share" | "whole";
                        /** @enum {string} */
                        deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                        every?: number;
                        lastDays?: number;
                        name?: string;
                        orders?: number;
                        where?: components["schemas"]["SchemeDealFilter"];
                    })[];
                };
                carryRemainder?: boolean;
                code: components["schemas"]["SchemeCode"];
                count: components["schemas"]["SchemeNumber"];
                every?: number;
                most?: number;
                name: string;
            }[];
        };
        EvidenceFileView: {
            bytes: number;
            documentId: string | null;
            /** Format: uuid */
            id: string;
            mediaType: string;
            name: string;
            sha256: string;
            /** Format: date-time */
            uploadedAt: string;
            /** Format: uuid */
            uploadedBy: string;
        };
        /** @enum {string} */
        ExplanationLanguage: "en" | "ru" | "hi";
        /** @enum {string} */
        FactKind: "clients" | "deals" | "payments" | "receivables" | "activities" | "values" | "time-worked" | "tasks" | "fines" | "adjustments" | "nothing";
        FactsPage: {
            items: {
                content: {
                    [key: string]: unknown;
                };
                externalId: string;
                /** Format: uuid */
                id: string;
                isWithdrawn: boolean;
                month: string | null;
                people: {
                    /** @enum {string} */
                    part: "earner" | "share" | "made-by" | "collected-by" | "owner" | "brought-by";
                    /** Format: uuid */
                    personId: string;
                }[];
                /** Format: date-time */
                recordedAt: string;
                /** Format: uuid */
                recordedBy: string;
                sha256: string;
                supersededAt: string | null;
                version: number;
            }[];
            nextCursor: string | null;
        };
        FactsReceipt: {
            added: number;
            changed: number;
            ids: string[];
            unchanged: number;
            withdrawn: number;
        };
        FeedView: {
            madeAt: string | null;
        };
        FieldProblem: {
            code?: string;
            indicator?: string;
            message: string;
            path: string;
            person?: string;
        };
        FileBody: {
            executionOn?: string;
            /** @enum {string} */
            format?: "xlsx" | "csv" | "xml";
            /** @enum {string} */
            kind: "register" | "department-summary" | "accounting-entries" | "bank-payment" | "exchange";
            /** @enum {string} */
            language?: "ru" | "en";
        };
        FileDetail: {
            bytes: number | null;
            executionOn: string | null;
            /** @enum {string} */
            format: "xlsx" | "csv" | "xml";
            handouts: {
                /** Format: date-time */
                handedAt: string;
                /** Format: uuid */
                handedTo: string;
                handedToName: string;
                sha256: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "register" | "department-summary" | "accounting-entries" | "bank-payment" | "exchange";
            /** @enum {string} */
            language: "ru" | "en";
            madeAt: string | null;
            mark: ("sent" | "confirmed" | "failed" | "unknown") | null;
            marks: {
                decidedAt: string | null;
                decidedBy: string | null;
                decidedByName: string | null;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                mark: "sent" | "confirmed" | "failed" | "unknown";
                note: string | null;
                /** Format: date-time */
                saidAt: string;
                /** Format: uuid */
                saidBy: string;
                saidByName: string;
                /** @enum {string} */
                status: "proposed" | "in-force" | "refused" | "withdrawn";
            }[];
            month: string;
            name: string | null;
            people: number | null;
            problem: {
                code: string;
                context?: {
                    [key: string]: unknown;
                };
                message: string;
            } | null;
            /** Format: date-time */
            requestedAt: string;
            /** Format: uuid */
            requestedBy: string;
            requestedByName: string;
            /** Format: uuid */
            runId: string;
            sha256: string | null;
            /** @enum {string} */
            status: "making" | "made" | "failed";
            total: string | null;
        };
        FilesPage: {
            items: {
                bytes: number | null;
                executionOn: string | null;
                /** @enum {string} */
                format: "xlsx" | "csv" | "xml";
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "register" | "department-summary" | "accounting-entries" | "bank-payment" | "exchange";
                /** @enum {string} */
                language: "ru" | "en";
                madeAt: string | null;
                mark: ("sent" | "confirmed" | "failed" | "unknown") | null;
                month: string;
                name: string | null;
                people: number | null;
                problem: {
                    code: string;
                    context?: {
                        [key: string]: unknown;
                    };
                    message: string;
                } | null;
                /** Format: date-time */
                requestedAt: string;
                /** Format: uuid */
                requestedBy: string;
                requestedByName: string;
                /** Format: uuid */
                runId: string;
                sha256: string | null;
                /** @enum {string} */
                status: "making" | "made" | "failed";
                total: string | null;
            }[];
            nextCursor: string | null;
        };
        /** Fines */
        FineComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "fine";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["FineTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        FineDetail: {
            decisions: components["schemas"]["Decision"][];
            department: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            person: string;
            /** Format: uuid */
            personId: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: components["schemas"]["FineVersionView"];
        };
        FineDraftBody: {
            amount: string;
            basedOn: number;
            evidence?: {
                description: string;
                files: string[];
                /** @enum {string} */
                kind: "correspondence" | "notice" | "contract" | "report" | "other";
            }[];
            happenedOn: string;
            reason: string;
            whatHappened: string;
        };
        FinesBody: {
            rows?: {
                amount: string;
                externalId: string;
                memo?: {
                    documentId: string;
                    sha256: string;
                    version: number;
                };
                month: string;
                personId: string;
                reason: string;
            }[];
            withdrawn?: {
                externalId: string;
                month: string;
            }[];
        };
        FinesPage: {
            items: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        /** Terms: Fines */
        FineTerms: {
            from?: components["schemas"]["SchemeCode"][];
            /** @constant */
            fromSalary?: true;
            mostShare?: components["schemas"]["SchemeRatio"];
        };
        FineVersionView: {
            content: {
                amount: string;
                evidence: {
                    description: string;
                    files: {
                        bytes: number;
                        /** Format: uuid */
                        id: string;
                        mediaType: string;
                        name: string;
                        sha256: string;
                    }[];
                    /** @enum {string} */
                    kind: "correspondence" | "notice" | "contract" | "report" | "other";
                }[];
                happenedOn: string;
                /** Format: uuid */
                personId: string;
                reason: string;
                whatHappened: string;
            };
            /** Format: date-time */
            draftedAt: string;
            /** Format: uuid */
            draftedBy: string;
            hashFormat: number;
            sha256: string;
            submittedAt: string | null;
            submittedBy: string | null;
            version: number;
        };
        /** Fixed bonus */
        FixedBonusComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "fixed-bonus";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["FixedBonusTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Fixed bonus */
        FixedBonusTerms: {
            amount: components["schemas"]["SchemeAmount"];
        };
        FlagsPage: {
            items: {
                flags: {
                    figures: {
                        [key: string]: string | number;
                    };
                    /** @enum {string} */
                    reason: "reaches-the-most" | "unlike-last-month" | "unlike-the-department" | "corrects-months";
                }[];
                person: string;
                /** Format: uuid */
                personId: string;
                /** Format: uuid */
                statementId: string;
                total: string;
                word: {
                    comment: string;
                    /** Format: date-time */
                    writtenAt: string;
                    /** Format: uuid */
                    writtenBy: string;
                    writtenByName: string;
                } | null;
            }[];
            nextCursor: string | null;
        };
        ForecastBody: {
            code?: string;
            lines: {
                client?: string;
                isPreOrder?: boolean;
                note?: string;
                productLine?: string;
                quantity: string;
            }[];
            month: string;
            /** Format: uuid */
            personId?: string;
            unit: string;
        };
        ForecastDetail: {
            code: string;
            counts: boolean;
            department: string | null;
            departmentId: string | null;
            /** Format: date-time */
            dueAt: string;
            /** Format: uuid */
            id: string;
            isLate: boolean;
            lines: {
                client: string | null;
                isPreOrder: boolean;
                note: string | null;
                position: number;
                productLine: string | null;
                quantity: string;
                unit: string;
            }[];
            month: string;
            person: string;
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: uuid */
            sentBy: string;
            total: string;
            unit: string;
            version: number;
        };
        ForecastLinesPage: {
            items: {
                client: string | null;
                code: string;
                department: string | null;
                /** Format: uuid */
                forecastId: string;
                isLate: boolean;
                isPreOrder: boolean;
                key: string;
                month: string;
                note: string | null;
                person: string;
                /** Format: uuid */
                personId: string;
                position: number;
                productLine: string | null;
                quantity: string;
                /** Format: date-time */
                sentAt: string;
                unit: string;
            }[];
            nextCursor: string | null;
        };
        ForecastsPage: {
            items: {
                code: string;
                counts: boolean;
                department: string | null;
                departmentId: string | null;
                /** Format: date-time */
                dueAt: string;
                /** Format: uuid */
                id: string;
                isLate: boolean;
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                /** Format: date-time */
                sentAt: string;
                /** Format: uuid */
                sentBy: string;
                total: string;
                unit: string;
                version: number;
            }[];
            nextCursor: string | null;
        };
        GivenPassword: {
            password: string;
        };
        /** Top-up to the guarantee */
        GuaranteeComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "guarantee";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["GuaranteeTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Top-up to the guarantee */
        GuaranteeTerms: {
            amount: components["schemas"]["SchemeAmount"];
            of?: components["schemas"]["SchemeCode"][];
            prorated?: {
                planned: components["schemas"]["SchemeNumber"];
                worked: components["schemas"]["SchemeNumber"];
            };
        };
        HigherIsBetterIndicator: {
            cap: string | "none";
            code: string;
            howInfluenced?: string;
            howMeasured?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "higher-is-better";
            name: string;
            target: string;
            threshold?: string;
            unit: string;
            weight: string;
        };
        HigherIsBetterIndicatorInput: {
            cap?: string | "none";
            code: string;
            howInfluenced?: string;
            howMeasured?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "higher-is-better";
            name: string;
            target: string;
            threshold?: string;
            unit: string;
            weight: string;
        };
        ImportDecisionBody: {
            decision: components["schemas"]["StaffDecision"];
        };
        ImportDetail: {
            confirmedBy: string | null;
            counts: {
                added: number;
                bad: number;
                changed: number;
                missing: number;
                rows: number;
                skipped: number;
                unchanged: number;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            fields: {
                field: string;
                isNeeded: boolean;
                isNeededWithout: string[];
                names: {
                    en: string[];
                    ru: string[];
                };
            }[];
            fileBytes: number;
            fileName: string;
            fileSha256: string;
            found: {
                columns: {
                    column: string;
                    field: string | null;
                    header: string;
                }[];
                decimalMark: ("," | ".") | null;
                /** @enum {string} */
                delimiter?: ";" | "," | "\t" | "|";
                /** @enum {string} */
                encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "koi8-r" | "ibm866";
                /** @enum {string} */
                format: "xlsx" | "csv";
                headerRow: number;
                sheet?: string;
                sheets?: string[];
            } | null;
            /** Format: uuid */
            id: string;
            importedAt: string | null;
            importedBy: string | null;
            /** @enum {string} */
            kind: "people" | "departments" | "assignments" | "plans" | "actuals" | "clients" | "deals" | "payments" | "receivables" | "activities" | "values" | "time-worked" | "tasks" | "fines" | "adjustments" | "nothing";
            problem: {
                code: string;
                column?: string;
                message: string;
                row?: number;
                rows?: {
                    code: string;
                    message: string;
                    row: number;
                }[];
                sheet?: string;
            } | null;
            rowsDone: number;
            sameFileAs: string | null;
            status: components["schemas"]["ImportStatus"];
            takes: components["schemas"]["ImportTake"] | null;
            undoConfirmedBy: string | null;
            undoneAt: string | null;
            undoneBy: string | null;
        };
        ImportRowsPage: {
            items: {
                content: {
                    [key: string]: unknown;
                };
                externalId: string | null;
                problems: {
                    code: string;
                    column: string | null;
                    field: string;
                    header: string | null;
                    message: string;
                }[] | null;
                row: number;
                state: components["schemas"]["ImportRowState"];
            }[];
            nextCursor: string | null;
        };
        /** @enum {string} */
        ImportRowState: "read" | "bad" | "skipped" | "added" | "changed" | "unchanged";
        ImportsPage: {
            items: components["schemas"]["ImportView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        ImportStatus: "reading" | "ready" | "unreadable" | "proposed" | "importing" | "imported" | "undo-proposed" | "undoing" | "undone";
        /** @enum {string} */
        ImportTake: "all" | "good";
        ImportView: {
            confirmedBy: string | null;
            counts: {
                added: number;
                bad: number;
                changed: number;
                missing: number;
                rows: number;
                skipped: number;
                unchanged: number;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            fileBytes: number;
            fileName: string;
            fileSha256: string;
            /** Format: uuid */
            id: string;
            importedAt: string | null;
            importedBy: string | null;
            /** @enum {string} */
            kind: "people" | "departments" | "assignments" | "plans" | "actuals" | "clients" | "deals" | "payments" | "receivables" | "activities" | "values" | "time-worked" | "tasks" | "fines" | "adjustments" | "nothing";
            problem: {
                code: string;
                column?: string;
                message: string;
                row?: number;
                rows?: {
                    code: string;
                    message: string;
                    row: number;
                }[];
                sheet?: string;
            } | null;
            rowsDone: number;
            sameFileAs: string | null;
            status: components["schemas"]["ImportStatus"];
            takes: components["schemas"]["ImportTake"] | null;
            undoConfirmedBy: string | null;
            undoneAt: string | null;
            undoneBy: string | null;
        };
        IncidentsPage: {
            items: {
                acts: {
                    /** @enum {string} */
                    act: "retry" | "skip" | "abort";
                    actor: string;
                    /** Format: uuid */
                    actorId: string;
                    /** Format: date-time */
                    at: string;
                    reason: string;
                }[];
                attempts: number;
                department: string | null;
                /** Format: uuid */
                id: string;
                lastCode: string;
                /** Format: date-time */
                lastFailedAt: string;
                month: string | null;
                /** Format: uuid */
                objectId: string;
                objectKind: string;
                possibleActs: ("retry" | "skip" | "abort")[];
                process: string;
                /** Format: date-time */
                raisedAt: string;
                settledAs: ("succeeded" | "skipped" | "aborted" | "over") | null;
                settledAt: string | null;
                /** Format: date-time */
                since: string;
                step: string;
            }[];
            nextCursor: string | null;
        };
        IndicatorActual: {
            achieved?: boolean;
            averageNeed?: string;
            denominator?: string;
            lost?: string;
            missing?: string;
            numerator?: string;
            sold?: string;
            value?: string;
        };
        InvitationView: {
            /** Format: date-time */
            expiresAt: string;
            token: string;
        };
        /** KPI bonus */
        KpiBonusComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "kpi-bonus";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["KpiBonusTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: KPI bonus */
        KpiBonusTerms: {
            attainmentDecimals?: number;
            baseBonus?: components["schemas"]["SchemeAmount"];
            cap?: components["schemas"]["SchemeRatio"];
            curve?: components["schemas"]["SchemePayoutCurve"];
            floor?: components["schemas"]["SchemeRatio"];
            indicators?: components["schemas"]["SchemeIndicator"][];
            /** @constant */
            measuresOnly?: true;
            /** @constant */
            plan?: "personal";
            /** @enum {string} */
            results?: "each" | "weighted" | "democratic" | "strict";
        };
        KpiPlanTerms: {
            baseBonus: string;
            indicators: components["schemas"]["PlanIndicator"][];
        };
        KpiPlanTermsInput: {
            baseBonus: string;
            indicators: components["schemas"]["PlanIndicatorInput"][];
        };
        /** @enum {string} */
        Language: "en" | "ru";
        LedgerAccountsBody: {
            components: {
                [key: string]: {
                    credit: string;
                    debit: string;
                };
            };
            departments: {
                [key: string]: {
                    debit: string;
                };
            };
            pay: {
                credit: string;
                debit: string;
            };
        };
        LibraryDraftBody: {
            code?: string;
            currency?: string;
            effectiveFrom: string;
            goal?: string;
            name?: string;
        };
        LibraryList: {
            items: {
                fails: string;
                fits: string;
                goal: string;
                /** @enum {string} */
                name: "percentage" | "kpi" | "activity" | "new-and-repeat-business" | "agent-and-office-manager" | "order-taker" | "hunter" | "support-team" | "head-of-department";
                title: string;
            }[];
        };
        LibrarySchemeView: {
            fails: string;
            fits: string;
            goal: string;
            /** @enum {string} */
            name: "percentage" | "kpi" | "activity" | "new-and-repeat-business" | "agent-and-office-manager" | "order-taker" | "hunter" | "support-team" | "head-of-department";
            scheme: components["schemas"]["PayScheme"];
            title: string;
        };
        /** Limit */
        LimitComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "limit";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["LimitTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Limit */
        LimitTerms: {
            cap?: components["schemas"]["SchemeAmount"];
            floor?: components["schemas"]["SchemeAmount"];
            of?: components["schemas"]["SchemeCode"][];
        };
        Liveness: {
            /** @constant */
            isAlive: true;
        };
        LossShareIndicator: {
            cap?: string | "none";
            code: string;
            howInfluenced?: string;
            howMeasured?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "loss-share";
            name: string;
            target: string;
            threshold?: string;
            unit: string;
            weight: string;
        };
        LowerIsBetterIndicator: {
            cap: string | "none";
            code: string;
            howInfluenced?: string;
            howMeasured?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "lower-is-better";
            /** @enum {string} */
            measure?: "linear" | "inverse";
            name: string;
            target: string;
            threshold?: string;
            unit: string;
            weight: string;
        };
        LowerIsBetterIndicatorInput: {
            cap?: string | "none";
            code: string;
            howInfluenced?: string;
            howMeasured?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "lower-is-better";
            /** @enum {string} */
            measure?: "linear" | "inverse";
            name: string;
            target: string;
            threshold?: string;
            unit: string;
            weight: string;
        };
        /** Loyalty award */
        LoyaltyAwardComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "loyalty-award";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["LoyaltyAwardTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Loyalty award */
        LoyaltyAwardTerms: {
            amount?: components["schemas"]["SchemeAmount"];
            annualPlanAtLeast?: components["schemas"]["SchemeRate"];
            monthlyPlanAtLeast?: components["schemas"]["SchemeRate"];
            mostMisses?: number;
            servedBy?: string;
            serviceMonths?: number;
            statementMonth?: number;
        };
        LoyaltyListDetail: {
            decisions: components["schemas"]["Decision"][];
            department: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            people: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    people: {
                        /** @enum {string} */
                        award: "none" | "award" | "larger-award";
                        because?: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {string} */
                        proposed: "none" | "award" | "larger-award";
                        reasons: {
                            /** @enum {string} */
                            criterion: "on-staff" | "service" | "tasks" | "monthly-plans" | "annual-plan" | "larger-service" | "key-clients";
                            months?: string[];
                            needed: string;
                            /** @enum {string} */
                            speaks: "for" | "against";
                            value: string;
                        }[];
                    }[];
                    standard: components["schemas"]["LoyaltyStandardBody"];
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
            year: number;
        };
        LoyaltyListDraftBody: {
            basedOn: number;
            decisions: {
                /** @enum {string} */
                award: "none" | "award" | "larger-award";
                because: string;
                /** Format: uuid */
                personId: string;
            }[];
        };
        LoyaltyListsPage: {
            items: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
                year: number;
            }[];
            nextCursor: string | null;
        };
        LoyaltyProposalView: {
            people: {
                /** @enum {string} */
                award: "none" | "award" | "larger-award";
                because?: string;
                name: string;
                /** Format: uuid */
                personId: string;
                /** @enum {string} */
                proposed: "none" | "award" | "larger-award";
                reasons: {
                    /** @enum {string} */
                    criterion: "on-staff" | "service" | "tasks" | "monthly-plans" | "annual-plan" | "larger-service" | "key-clients";
                    months?: string[];
                    needed: string;
                    /** @enum {string} */
                    speaks: "for" | "against";
                    value: string;
                }[];
            }[];
            standard: components["schemas"]["LoyaltyStandardBody"];
            waitsFor: string | null;
        };
        LoyaltyStandardBody: {
            annualPlanAtLeast: string;
            award: string;
            keyClients: number;
            keyClientSegment: string;
            largerAward: string;
            largerServiceMonths: number;
            monthlyPlanAtLeast: string;
            /** @enum {string} */
            monthlyPlansBy: "each" | "mean";
            mostMisses: number;
            serviceMonths: number;
        };
        MailRefusalView: {
            isRefused: boolean;
            /** @enum {string} */
            kind: "reminder" | "digest";
        };
        MarkBody: {
            /** @enum {string} */
            mark: "sent" | "confirmed" | "failed" | "unknown";
            note?: string;
        };
        MarkDecisionBody: {
            /** @enum {string} */
            decision: "confirm" | "refuse" | "withdraw";
        };
        MemoDetail: {
            decisions: components["schemas"]["Decision"][];
            department: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            people: {
                name: string;
                /** Format: uuid */
                personId: string;
            }[];
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            /** Format: date-time */
            until: string;
            version: {
                content: {
                    plans: {
                        changes: {
                            /** Format: uuid */
                            documentId: string;
                            sha256: string;
                            version: number;
                        };
                        payEffect: {
                            actualsVersion: number | null;
                            after: string | null;
                            before: string | null;
                            difference: string | null;
                        };
                        /** Format: uuid */
                        personId: string;
                        /** Format: uuid */
                        planId: string;
                        signedBefore: number;
                        terms: components["schemas"]["KpiPlanTerms"];
                        weights: {
                            after: string;
                            before: string;
                            code: string;
                            name: string;
                        }[];
                    }[];
                    reason: string;
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        MemoDraftBody: {
            basedOn: number;
            plans: {
                basedOn: string;
                /** Format: uuid */
                planId: string;
                weights: {
                    [key: string]: string;
                };
            }[];
            reason: string;
        };
        MemoPayEffectView: {
            people: {
                actualsVersion: number | null;
                after: {
                    lines: {
                        amount: string;
                        code: string;
                        component: string;
                        label: string;
                    }[];
                    total: string | null;
                    unpaid: {
                        component: string;
                        name: string;
                    }[];
                };
                before: {
                    lines: {
                        amount: string;
                        code: string;
                        component: string;
                        label: string;
                    }[];
                    total: string | null;
                    unpaid: {
                        component: string;
                        name: string;
                    }[];
                };
                currency: string | null;
                difference: string | null;
                /** Format: uuid */
                personId: string;
            }[];
        };
        MemosPage: {
            items: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
                /** Format: date-time */
                until: string;
            }[];
            nextCursor: string | null;
        };
        MemoVersionView: {
            content: {
                plans: {
                    changes: {
                        /** Format: uuid */
                        documentId: string;
                        sha256: string;
                        version: number;
                    };
                    payEffect: {
                        actualsVersion: number | null;
                        after: string | null;
                        before: string | null;
                        difference: string | null;
                    };
                    /** Format: uuid */
                    personId: string;
                    /** Format: uuid */
                    planId: string;
                    signedBefore: number;
                    terms: components["schemas"]["KpiPlanTerms"];
                    weights: {
                        after: string;
                        before: string;
                        code: string;
                        name: string;
                    }[];
                }[];
                reason: string;
            };
            /** Format: date-time */
            draftedAt: string;
            /** Format: uuid */
            draftedBy: string;
            hashFormat: number;
            sha256: string;
            submittedAt: string | null;
            submittedBy: string | null;
            version: number;
        };
        MissingPage: {
            items: {
                content: {
                    [key: string]: unknown;
                };
                externalId: string;
                month: string | null;
                row: number;
            }[];
            nextCursor: string | null;
        };
        MonthDecisionsPage: {
            items: {
                actor: string;
                /** Format: date-time */
                decidedAt: string;
                decision: components["schemas"]["DecisionKind"];
                /** Format: uuid */
                documentId: string;
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["DocumentKind"];
                onBehalfOf: {
                    name: string;
                    /** Format: uuid */
                    personId: string;
                } | null;
                person: string | null;
                version: number;
            }[];
            nextCursor: string | null;
        };
        MonthStatisticsView: {
            months: {
                inReview: {
                    pay: string;
                    people: number;
                } | null;
                month: string;
                pay: string;
                people: number;
                plans: number;
                plansOnTime: number;
                plansSigned: number;
                revenue: string | null;
            }[];
        };
        NewAdjustmentBody: {
            amount?: string;
            month: string;
            ofMonth?: string;
            /** Format: uuid */
            personId?: string;
            reason: string;
            reverses?: {
                code: string;
                component: string;
                /** Format: uuid */
                statementId: string;
            };
        };
        NewAnnualPlanBody: {
            /** Format: uuid */
            personId: string;
            terms: components["schemas"]["KpiPlanTermsInput"];
            year: number;
        };
        NewCycleReopeningBody: {
            actuals?: boolean;
            /** Format: uuid */
            cycleId: string;
            personIds?: string[];
            reason: string;
        };
        NewDefinitionBody: {
            definition: {
                code: string;
                examples: {
                    activities?: {
                        client?: string;
                        code: string;
                        contact?: string;
                        count?: number;
                        file?: string;
                        id: string;
                        segment?: string;
                        territory?: string;
                    }[];
                    deals?: {
                        amount: string;
                        client: string;
                        clientSince?: string;
                        collected?: string;
                        contractOn?: string;
                        credit?: string;
                        firstOrderOn?: string;
                        id: string;
                        isReturn?: boolean;
                        margin?: string;
                        ofOthers?: boolean;
                        on?: string;
                        order?: number;
                        paid?: boolean;
                        paidOn?: string;
                        productLine?: string;
                        segment?: string;
                        tags?: string[];
                        territory?: string;
                    }[];
                    expected: string | null;
                    month?: string;
                    name: string;
                }[];
                /** @constant */
                format: "value-definition/1";
                from: string;
                how: {
                    /** @constant */
                    kind: "sum";
                    /** @enum {string} */
                    of: "amount" | "margin" | "collected";
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    /** @constant */
                    kind: "count";
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    atLeast?: number;
                    /** @constant */
                    kind: "distinct-clients";
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    every: number;
                    /** @constant */
                    kind: "groups";
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    /** @constant */
                    kind: "new-clients";
                    lastDays?: number;
                    needs?: ("contract" | "delivery")[];
                    orders?: number;
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    /** @constant */
                    kind: "regular-clients";
                    months?: number;
                    orders?: number;
                    where?: {
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    /** @constant */
                    kind: "lost-clients";
                    months?: number;
                    orders?: number;
                    where?: {
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    codes?: string[];
                    /** @constant */
                    kind: "activities";
                    needs?: ("contact" | "file" | "client")[];
                    where?: {
                        segments?: string[];
                        territories?: string[];
                    };
                } | {
                    ifNone?: string;
                    /** @constant */
                    kind: "average-order";
                    where?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    ifNone?: string;
                    /** @constant */
                    kind: "share";
                    /** @enum {string} */
                    of: "amount" | "margin" | "collected" | "count" | "clients";
                    part: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                    whole?: {
                        paid?: boolean;
                        paidBy?: number;
                        productLines?: string[];
                        segments?: string[];
                        tags?: string[];
                        territories?: string[];
                    };
                } | {
                    from: {
                        /** @constant */
                        number: "amount";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "margin";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "collected";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "count";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        atLeast?: number;
                        /** @constant */
                        number: "clients";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        every: number;
                        /** @constant */
                        number: "groups";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        lastDays?: number;
                        needs?: ("contract" | "delivery")[];
                        /** @constant */
                        number: "new-clients";
                        orders?: number;
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "regular-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "lost-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        codes?: string[];
                        needs?: ("contact" | "file" | "client")[];
                        /** @constant */
                        number: "activities";
                        where?: {
                            segments?: string[];
                            territories?: string[];
                        };
                    };
                    ifNone?: string;
                    /** @constant */
                    kind: "conversion";
                    of: {
                        /** @constant */
                        number: "amount";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "margin";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "collected";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "count";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        atLeast?: number;
                        /** @constant */
                        number: "clients";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        every: number;
                        /** @constant */
                        number: "groups";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        lastDays?: number;
                        needs?: ("contract" | "delivery")[];
                        /** @constant */
                        number: "new-clients";
                        orders?: number;
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "regular-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "lost-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        codes?: string[];
                        needs?: ("contact" | "file" | "client")[];
                        /** @constant */
                        number: "activities";
                        where?: {
                            segments?: string[];
                            territories?: string[];
                        };
                    };
                } | {
                    by: string | ({
                        /** @constant */
                        number: "amount";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "margin";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "collected";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "count";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        atLeast?: number;
                        /** @constant */
                        number: "clients";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        every: number;
                        /** @constant */
                        number: "groups";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        lastDays?: number;
                        needs?: ("contract" | "delivery")[];
                        /** @constant */
                        number: "new-clients";
                        orders?: number;
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "regular-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "lost-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        codes?: string[];
                        needs?: ("contact" | "file" | "client")[];
                        /** @constant */
                        number: "activities";
                        where?: {
                            segments?: string[];
                            territories?: string[];
                        };
                    });
                    ifNone?: string;
                    /** @constant */
                    kind: "quotient";
                    of: {
                        /** @constant */
                        number: "amount";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "margin";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "collected";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        /** @constant */
                        number: "count";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        atLeast?: number;
                        /** @constant */
                        number: "clients";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        every: number;
                        /** @constant */
                        number: "groups";
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        lastDays?: number;
                        needs?: ("contract" | "delivery")[];
                        /** @constant */
                        number: "new-clients";
                        orders?: number;
                        where?: {
                            paid?: boolean;
                            paidBy?: number;
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "regular-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        months?: number;
                        /** @constant */
                        number: "lost-clients";
                        orders?: number;
                        where?: {
                            productLines?: string[];
                            segments?: string[];
                            tags?: string[];
                            territories?: string[];
                        };
                    } | {
                        codes?: string[];
                        needs?: ("contact" | "file" | "client")[];
                        /** @constant */
                        number: "activities";
                        where?: {
                            segments?: string[];
                            territories?: string[];
                        };
                    };
                };
                name: string;
                /** @enum {string} */
                scope?: "person" | "department";
                unit: string;
            };
        };
        NewDepartment: {
            beganOn?: string;
            name: string;
            parentId?: string | null;
        };
        NewDisputeBody: {
            code?: string;
            component?: string;
            indicator?: string;
            month?: string;
            /** @enum {string} */
            reason: "figure-wrong" | "figure-missing" | "rule-not-agreed" | "counted-twice" | "not-mine" | "not-explained" | "other";
            /** Format: uuid */
            statementId?: string;
            words: string;
        };
        NewDisputeReceipt: {
            /** Format: uuid */
            disputeId: string;
            dueOn: string;
            /** @enum {string} */
            status: "open" | "accepted" | "refused" | "settled" | "withdrawn";
        };
        NewFeedView: {
            /** Format: date-time */
            madeAt: string;
            path: string;
        };
        NewFineBody: {
            amount: string;
            evidence?: {
                description: string;
                files: string[];
                /** @enum {string} */
                kind: "correspondence" | "notice" | "contract" | "report" | "other";
            }[];
            happenedOn: string;
            month: string;
            /** Format: uuid */
            personId: string;
            reason: string;
            whatHappened: string;
        };
        NewLoyaltyListBody: {
            /** Format: uuid */
            departmentId: string;
            year: number;
        };
        NewMemoBody: {
            plans: {
                basedOn: string;
                /** Format: uuid */
                planId: string;
                weights: {
                    [key: string]: string;
                };
            }[];
            reason: string;
        };
        NewParent: {
            parentId: string | null;
        };
        NewPassword: {
            currentPassword: string;
            newPassword: string;
        };
        NewPersonBody: {
            joinedOn?: string;
            login: string;
            name: string;
        };
        /**
         * @example {
         *       "personId": "3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b",
         *       "month": "2026-07",
         *       "terms": {
         *         "baseBonus": "60000",
         *         "indicators": [
         *           {
         *             "code": "sales",
         *             "name": "Sales",
         *             "kind": "higher-is-better",
         *             "target": "1000000",
         *             "unit": "RUB",
         *             "weight": "60"
         *           },
         *           {
         *             "code": "receivables",
         *             "name": "Receivables",
         *             "kind": "within-bounds",
         *             "atMost": "200000",
         *             "unit": "RUB",
         *             "weight": "40"
         *           }
         *         ]
         *       }
         *     }
         */
        NewPlanBody: {
            month: string;
            /** Format: uuid */
            personId: string;
            terms: components["schemas"]["KpiPlanTermsInput"];
        };
        NewPosition: {
            code: string;
            name: string;
            paidByPlan: boolean;
        };
        NewProposalToPartBody: {
            /** Format: uuid */
            itemId: string;
            reason: string;
        };
        NewReopeningBody: {
            /** Format: uuid */
            annualCycleId?: string;
            /** Format: uuid */
            cycleId?: string;
            reason: string;
        };
        NewReviewMinutesBody: {
            agreed: string;
            heldOn: string;
            /** Format: uuid */
            itemId: string;
            mistakes: string;
            present: string[];
        };
        NewRevisionBody: {
            /** @constant */
            asCorrection?: true;
            basedOn: string;
            evidence: {
                description: string;
                files: string[];
                /** @enum {string} */
                kind: "correspondence" | "notice" | "contract" | "report" | "other";
            }[];
            from?: string;
            /** Format: uuid */
            planId: string;
            reason: string;
            terms: components["schemas"]["KpiPlanTermsInput"];
        };
        NewSalesPlanBody: {
            /** Format: uuid */
            departmentId: string;
            month: string;
            people: {
                amount: string;
                indicator?: string;
                /** Format: uuid */
                personId: string;
                productLine: string;
            }[];
            targets: {
                amount: string;
                productLine: string;
            }[];
            unit: string;
        };
        NewSandbox: {
            name?: string;
            password: string;
            startsOn?: string;
        };
        NewSchemeBody: {
            scheme: components["schemas"]["PayScheme"];
        };
        NewTaskPlanBody: {
            /** Format: uuid */
            cycleId: string;
            tasks: {
                due?: string;
                name: string;
                /** Format: uuid */
                personId: string;
            }[];
        };
        NewWriteOffBody: {
            amount: string;
            /** Format: uuid */
            personId: string;
            reason: string;
        };
        NothingBody: {
            rows?: {
                externalId: string;
                month: string;
                /** @enum {string} */
                of: "deals" | "receivables" | "tasks" | "activities";
                personId: string;
            }[];
            withdrawn?: {
                externalId: string;
                month: string;
            }[];
        };
        NoticesPage: {
            items: {
                dueAt: string | null;
                dueOn: string | null;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "reminder" | "escalation" | "digest" | "deadlines-moved" | "statement-posted" | "mail-failed";
                lines: string[];
                link: string;
                on: {
                    id: string;
                    kind: string;
                } | null;
                readAt: string | null;
                toDo: string;
                what: string;
                /** Format: date-time */
                writtenAt: string;
            }[];
            nextCursor: string | null;
        };
        OpenAnnualCycleBody: {
            /** Format: uuid */
            departmentId: string;
            year: number;
        };
        OpenCycleBody: {
            /** Format: uuid */
            departmentId: string;
            month: string;
        };
        OpenDocumentsPage: {
            items: {
                assignedTo: {
                    name: string;
                    /** Format: uuid */
                    personId: string;
                } | null;
                department: string | null;
                /** Format: uuid */
                documentId: string;
                kind: components["schemas"]["DocumentKind"];
                month: string;
                roles: components["schemas"]["Role"][];
                step: string;
                /** Format: date-time */
                submittedAt: string;
                version: number;
            }[];
            nextCursor: string | null;
        };
        OpenedAnnualCycleView: {
            /** Format: uuid */
            cycleId: string;
            /** Format: uuid */
            departmentId: string;
            /** @enum {string} */
            stage: "planning" | "plans-signed" | "actuals-submitted" | "actuals-approved" | "closed";
            year: number;
        };
        OpenedCycleView: {
            /** Format: uuid */
            cycleId: string;
            /** Format: uuid */
            departmentId: string;
            month: string;
            stage: components["schemas"]["CycleStage"];
        };
        OpenProcessesPage: {
            items: {
                department: string | null;
                documentKind: components["schemas"]["DocumentKind"] | null;
                /** Format: uuid */
                id: string;
                name: string | null;
                number: number | null;
                /** @enum {string} */
                objectKind: "monthly-cycle" | "annual-cycle" | "document" | "payroll-run" | "import" | "organisation";
                period: string;
            }[];
            nextCursor: string | null;
        };
        OrdersPage: {
            items: {
                fromOn: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        OrganisationTimeZone: {
            timeZone: string;
        };
        OrganisationView: {
            annualRules: components["schemas"]["AnnualRulesBody"];
            /** Format: date-time */
            businessNow: string;
            currency: string;
            deadlineRules: components["schemas"]["DeadlineRules"];
            deductionLimit: string;
            disputeDays: number;
            forecastRule: components["schemas"]["DeadlineRule"];
            /** Format: uuid */
            id: string;
            isSandbox: boolean;
            loyaltyStandard: components["schemas"]["LoyaltyStandardBody"];
            mostIndicators: number;
            name: string;
            payrollRules: components["schemas"]["PayrollRulesBody"];
            regulationInForceSince: string | null;
            reminderRules: components["schemas"]["ReminderRulesBody"];
            retentionRules: components["schemas"]["RetentionRulesBody"];
            routes: {
                actuals: {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "actuals-reopening": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                adjustment: {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "annual-actuals": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "annual-plan": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "assignment-order": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "cycle-reopening": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "delegation-order": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                fine: {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "kpi-plan": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "loyalty-list": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "pay-scheme": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "payroll-register": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "plan-revision": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "proposal-to-part": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "regulation-change": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "review-minutes": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "salary-order": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "sales-plan": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "task-plan": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "value-definition": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "weight-memo": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
                "write-off": {
                    /** @enum {string} */
                    afterReturn: "redraft" | "close";
                    steps: {
                        name: string;
                        roles: components["schemas"]["Role"][];
                        scope?: string[];
                    }[];
                    submitters: components["schemas"]["Role"][];
                };
            };
            statementBounds: components["schemas"]["StatementBoundsBody"];
            tailRules: components["schemas"]["TailRulesBody"];
            timeZone: string;
            warnings: {
                /** @constant */
                code: "calendar-missing";
                message: string;
                year: string;
            }[];
            weightMemoRule: components["schemas"]["DeadlineRule"];
        };
        OwedForecastsPage: {
            items: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: date-time */
                dueAt: string;
                isOverdue: boolean;
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
            }[];
            nextCursor: string | null;
        };
        ParallelDecisionBody: {
            /** @enum {string} */
            decision: "confirm" | "refuse" | "withdraw" | "end";
        };
        ParallelPage: {
            items: {
                components: {
                    component: string;
                    difference: string | null;
                    paid: string | null;
                    parallel: string | null;
                }[];
                difference: string | null;
                paid: string | null;
                parallel: string | null;
                /** Format: uuid */
                parallelId: string;
                person: string;
                /** Format: uuid */
                personId: string;
                problems: unknown[] | null;
                scheme: string;
                warnings: unknown[] | null;
            }[];
            nextCursor: string | null;
            parallels: {
                difference: string | null;
                /** Format: uuid */
                id: string;
                paid: string | null;
                parallel: string | null;
                people: number;
                problem: ("scheme-not-in-force" | "not-frozen" | "not-calculated") | null;
                scheme: string;
                withProblems: number;
            }[];
        };
        ParallelSchemeBody: {
            departmentIds?: string[];
            from: string;
            personIds?: string[];
            reason: string;
            scheme: string;
            until: string;
        };
        ParallelSchemesPage: {
            items: components["schemas"]["ParallelSchemeView"][];
            nextCursor: string | null;
        };
        ParallelSchemeView: {
            decidedAt: string | null;
            decidedBy: string | null;
            departmentIds: string[] | null;
            endedAt: string | null;
            endedBy: string | null;
            from: string;
            /** Format: uuid */
            id: string;
            personIds: string[] | null;
            /** Format: date-time */
            proposedAt: string;
            /** Format: uuid */
            proposedBy: string;
            proposedByName: string;
            reason: string;
            scheme: string;
            /** @enum {string} */
            status: "proposed" | "confirmed" | "refused" | "withdrawn" | "ended";
            until: string;
        };
        PasswordChanged: {
            endedSessions: number;
        };
        PasswordGivenView: {
            /** Format: date-time */
            givenAt: string;
            /** Format: date-time */
            holdsUntil: string;
        };
        PausedView: {
            isPaused: boolean;
            month: string;
            number: number;
            /** Format: uuid */
            runId: string;
        };
        PayAtLevelsView: {
            assumed: {
                fullTime: boolean;
                tasksOnTime: boolean;
                valuesOfZero: string[];
            };
            /** Format: uuid */
            documentId: string;
            month: string;
            parts: {
                component: string;
                isCounted: boolean;
                kind: string;
                levels: {
                    attainment: string;
                    pay: string;
                }[];
                mostPay: string | null;
                name: string;
                paidLately: string | null;
                reactsToAttainment: boolean | null;
                settlesOthers: boolean;
            }[];
            people: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                fromOn: string;
                fullTimeShare: string;
                grade: string | null;
                levels: {
                    attainment: string;
                    pay: string;
                }[];
                mostPay: string | null;
                person: string;
                /** Format: uuid */
                personId: string;
                planMonth: string | null;
                position: string;
                problems: components["schemas"]["FieldProblem"][];
                salary: string | null;
                untilOn: string;
                withoutLimit: string[];
            }[];
            peopleInAll: number;
            scheme: {
                code: string;
                name: string;
                version: number;
            };
            totals: {
                calculated: number;
                levels: {
                    attainment: string;
                    pay: string;
                }[];
                mostPay: string | null;
            };
            version: number;
        };
        PayChangesPage: {
            items: {
                /** Format: date-time */
                changedAt: string;
                changedBy: string | null;
                changedByName: string | null;
                departmentId: string | null;
                id: string;
                /** @enum {string} */
                kind: "fact" | "employment" | "assignment" | "plan" | "actuals" | "scheme" | "shared";
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                run: {
                    difference: string | null;
                    /** Format: uuid */
                    id: string;
                    month: string;
                    number: number;
                    status: components["schemas"]["PayrollRunStatus"];
                } | null;
                source: string;
            }[];
            nextCursor: string | null;
        };
        PayComponent: components["schemas"]["KpiBonusComponent"] | components["schemas"]["FixedBonusComponent"] | components["schemas"]["SalaryComponent"] | components["schemas"]["DealCommissionComponent"] | components["schemas"]["ActivityPointsComponent"] | components["schemas"]["EventBonusComponent"] | components["schemas"]["ContestComponent"] | components["schemas"]["TeamPoolComponent"] | components["schemas"]["CommissionComponent"] | components["schemas"]["YearToDateCommissionComponent"] | components["schemas"]["TimelinessComponent"] | components["schemas"]["FineComponent"] | components["schemas"]["AdjustmentComponent"] | components["schemas"]["ClawbackComponent"] | components["schemas"]["GuaranteeComponent"] | components["schemas"]["DrawComponent"] | components["schemas"]["LimitComponent"] | components["schemas"]["AnnualBonusComponent"] | components["schemas"]["LoyaltyAwardComponent"];
        PayEffectView: {
            actualsVersion: number | null;
            after: {
                lines: {
                    amount: string;
                    code: string;
                    component: string;
                    label: string;
                }[];
                total: string | null;
                unpaid: {
                    component: string;
                    name: string;
                }[];
            };
            before: {
                lines: {
                    amount: string;
                    code: string;
                    component: string;
                    label: string;
                }[];
                total: string | null;
                unpaid: {
                    component: string;
                    name: string;
                }[];
            };
            currency: string | null;
            difference: string | null;
            levels: {
                after: string | null;
                attainment: string;
                before: string | null;
            }[];
        };
        PayerBody: {
            account: {
                account: string;
                bik: string;
                /** @constant */
                scheme: "ru";
            } | {
                bic?: string;
                iban: string;
                /** @constant */
                scheme: "iban";
            };
            name: string;
            taxId: string | null;
        };
        PaymentsBody: {
            rows?: {
                amount: string;
                deal: string;
                externalId: string;
                on: string;
            }[];
            withdrawn?: {
                externalId: string;
            }[];
        };
        PayrollRulesBody: {
            changeOfComponent: string | null;
            changeOfPeople: string | null;
            changeOfTotal: string | null;
            differenceFromForecast: string | null;
            /** @enum {string} */
            ownPay: "never-signed" | "may-be-signed";
        };
        /** @enum {string} */
        PayrollRunStatus: "calculating" | "in-approval" | "posted" | "returned" | "failed";
        /** Pay scheme */
        PayScheme: {
            code: components["schemas"]["SchemeCode"];
            components: components["schemas"]["PayComponent"][];
            conditions?: {
                code: components["schemas"]["SchemeCode"];
                name: string;
                when: components["schemas"]["SchemeCondition"];
            }[];
            currency?: string;
            effectiveFrom: components["schemas"]["SchemeDay"];
            examples?: {
                carriedState?: {
                    [key: string]: unknown;
                };
                expected: {
                    carriedState?: {
                        [key: string]: unknown;
                    };
                    lines?: [
                        components["schemas"]["SchemeCode"],
                        string,
                        components["schemas"]["SchemeAmountPaid"]
                    ][];
                    total: components["schemas"]["SchemeAmountPaid"];
                    warnings?: components["schemas"]["SchemeCode"][];
                };
                inputs: components["schemas"]["SchemeInputs"];
                name: string;
            }[];
            /** @constant */
            format: "pay-scheme/1";
            goal?: string;
            lines?: {
                code: components["schemas"]["SchemeCode"];
                name: string;
            }[];
            name: string;
            profile?: {
                fixedAtLeast?: components["schemas"]["SchemeRatio"];
                fixedAtMost?: components["schemas"]["SchemeRatio"];
                name: string;
            };
            values?: {
                code: components["schemas"]["SchemeCode"];
                default?: components["schemas"]["SchemeQuantity"];
                name: string;
                unit: string;
            }[];
            version: number;
            /** @enum {string} */
            withinMonth?: "calendar-days" | "working-days";
            yearBeginsIn?: number;
        };
        PaySoFarPage: {
            count: number;
            incomplete: number;
            items: {
                actuals: {
                    status: components["schemas"]["DocumentStatus"];
                    version: number;
                } | null;
                currency: string;
                departmentId: string | null;
                missing: {
                    code?: string;
                    departmentId: string | null;
                    message?: string;
                    name?: string;
                    /** Format: uuid */
                    of?: string;
                    owedBy: components["schemas"]["Role"][];
                    /** @enum {string} */
                    what: "plan" | "actuals" | "figures" | "scheme" | "assignment" | "later-month" | "last-day" | "nothing-to-pay" | "paid-already" | "held-by-a-run" | "regular-run" | "earlier-month" | "annual-plan" | "annual-actuals" | "probation" | "not-on-staff" | "hired-too-late";
                }[];
                name: string;
                /** Format: uuid */
                personId: string;
                statementId: string | null;
                total: string | null;
            }[];
            month: string;
            nextCursor: string | null;
            totals: {
                currency: string;
                people: number;
                total: string;
            }[];
        };
        PaySoFarView: {
            actuals: {
                status: components["schemas"]["DocumentStatus"];
                version: number;
            } | null;
            currency: string;
            departmentId: string | null;
            fixed: string | null;
            head: {
                name: string;
                /** Format: uuid */
                personId: string;
            } | null;
            indicators: {
                actual: components["schemas"]["IndicatorActual"] | null;
                attainment: string | null;
                code: string;
            }[];
            lines: {
                amount: string;
                code: string;
                component: string;
                label: string;
                position: number;
            }[];
            missing: {
                code?: string;
                departmentId: string | null;
                message?: string;
                name?: string;
                /** Format: uuid */
                of?: string;
                owedBy: components["schemas"]["Role"][];
                /** @enum {string} */
                what: "plan" | "actuals" | "figures" | "scheme" | "assignment" | "later-month" | "last-day" | "nothing-to-pay" | "paid-already" | "held-by-a-run" | "regular-run" | "earlier-month" | "annual-plan" | "annual-actuals" | "probation" | "not-on-staff" | "hired-too-late";
            }[];
            month: string;
            name: string;
            nextSteps: {
                component: string;
                figure: string;
                figureName: string | null;
                from: string | null;
                more: string | null;
                name: string;
                reaches: string;
                to: string;
                total: string;
                worth: string;
            }[];
            /** Format: uuid */
            personId: string;
            provisional: string[];
            statementId: string | null;
            total: string | null;
            unpaid: {
                component: string;
                name: string;
            }[];
        };
        PeoplePage: {
            items: {
                department: string | null;
                departmentId: string | null;
                /** Format: uuid */
                id: string;
                isActive: boolean;
                joinedOn: string | null;
                leftOn: string | null;
                login: string;
                name: string;
                position: string | null;
                roles: components["schemas"]["Role"][];
            }[];
            nextCursor: string | null;
        };
        PersonDetail: {
            department: string | null;
            departmentId: string | null;
            entries: {
                /** Format: uuid */
                changeId: string;
                content: components["schemas"]["StaffEntryContent"];
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["StaffKind"];
                /** Format: date-time */
                recordedAt: string;
                supersededAt: string | null;
            }[];
            /** Format: uuid */
            id: string;
            isActive: boolean;
            joinedOn: string | null;
            leftOn: string | null;
            login: string;
            name: string;
            position: string | null;
            roles: components["schemas"]["Role"][];
        };
        PlanDetail: {
            decisions: components["schemas"]["Decision"][];
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            inForce: {
                /** Format: uuid */
                documentId: string;
                from: string;
                sha256: string;
                /** Format: date-time */
                signedAt: string;
                terms: components["schemas"]["KpiPlanTerms"];
                until: string;
                version: number;
            }[];
            latestVersion: number;
            month: string;
            person: string;
            /** Format: uuid */
            personId: string;
            refusals: components["schemas"]["FieldProblem"][];
            revisions: {
                from: string | null;
                /** Format: uuid */
                id: string;
                signedAt: string | null;
                status: components["schemas"]["DocumentStatus"];
            }[];
            salesTargets: {
                difference: string | null;
                indicator: string;
                planTarget: string | null;
                salesTarget: string | null;
            }[];
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: components["schemas"]["PlanVersionView"];
            weightMemos: {
                /** Format: uuid */
                id: string;
                signedAt: string | null;
                status: components["schemas"]["DocumentStatus"];
            }[];
        };
        PlanDraftBody: {
            basedOn: number;
            terms: components["schemas"]["KpiPlanTermsInput"];
        };
        PlanIndicator: components["schemas"]["HigherIsBetterIndicator"] | components["schemas"]["LowerIsBetterIndicator"] | components["schemas"]["WithinBoundsIndicator"] | components["schemas"]["QuotientIndicator"] | components["schemas"]["LossShareIndicator"] | components["schemas"]["DeviationIndicator"] | components["schemas"]["YesNoIndicator"];
        PlanIndicatorInput: components["schemas"]["HigherIsBetterIndicatorInput"] | components["schemas"]["LowerIsBetterIndicatorInput"] | components["schemas"]["WithinBoundsIndicator"] | components["schemas"]["QuotientIndicatorInput"] | components["schemas"]["LossShareIndicator"] | components["schemas"]["DeviationIndicator"] | components["schemas"]["YesNoIndicatorInput"];
        PlanLimits: {
            mostIndicators: number;
        };
        PlansPage: {
            items: {
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        PlanToReadView: {
            acknowledgedAt: string | null;
            /** Format: uuid */
            documentId: string;
            examples: components["schemas"]["PayAtLevelsView"];
            inForce: {
                /** Format: uuid */
                documentId: string;
                from: string;
                sha256: string;
                /** Format: date-time */
                signedAt: string;
                terms: components["schemas"]["KpiPlanTerms"];
                until: string;
                version: number;
            }[];
            /** @enum {string} */
            kind: "kpi-plan" | "plan-revision" | "weight-memo";
            month: string;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            planId: string;
            sha256: string;
            /** Format: date-time */
            signedAt: string;
            version: number;
        };
        PlanVersionView: {
            content: components["schemas"]["KpiPlanTerms"];
            /** Format: date-time */
            draftedAt: string;
            /** Format: uuid */
            draftedBy: string;
            hashFormat: number;
            mostPay: {
                amount: string | null;
                withoutCap: string[];
            };
            sha256: string;
            submittedAt: string | null;
            submittedBy: string | null;
            version: number;
        };
        PositionsView: {
            items: components["schemas"]["PositionView"][];
        };
        PositionView: {
            code: string;
            name: string;
            paidByPlan: boolean;
        };
        PrizeGivenBody: {
            /** Format: uuid */
            givenBy?: string;
            givenOn: string;
            note?: string;
        };
        Problem: {
            /** @enum {string} */
            code: "bad-request" | "not-json" | "too-large" | "unsupported-type" | "too-many-requests" | "invalid" | "unknown-parameter" | "idempotency-key-missing" | "idempotency-key-reused" | "refused" | "unauthenticated" | "not-signed-in" | "wrong-credentials" | "wrong-password" | "password-needed" | "nobody-to-remind" | "csrf-token-missing" | "not-allowed" | "role-missing" | "not-your-department" | "not-yours-to-see" | "mail-not-refusable" | "no-such-mail" | "invitation-not-valid" | "your-own-plan" | "not-a-sandbox" | "sandboxes-off" | "not-found" | "no-such-absence" | "no-such-bank-account" | "no-such-actual" | "no-such-adjustment" | "no-such-calendar-feed" | "no-such-change" | "no-such-contest" | "no-such-cycle" | "no-such-definition" | "no-such-delegation" | "no-such-department" | "no-such-dispute" | "no-such-document" | "no-such-evidence" | "no-such-fine" | "no-such-forecast" | "no-such-import" | "no-such-incident" | "no-such-item" | "no-such-library-scheme" | "no-such-line" | "no-such-notice" | "no-such-parallel-scheme" | "parallel-overlaps" | "no-such-loyalty-list" | "no-such-order" | "no-such-sales-plan" | "no-such-payment-mark" | "no-such-payroll-file" | "no-such-person" | "no-such-plan" | "no-such-process" | "no-such-question" | "no-such-regulation-change" | "no-such-reopening" | "no-such-revision" | "no-such-run" | "no-such-scheme" | "no-such-statement" | "no-such-task" | "no-such-task-plan" | "no-such-version" | "no-such-weight-memo" | "no-such-winner" | "no-such-write-off" | "unknown-department" | "unknown-entry" | "unknown-evidence" | "unknown-indicator" | "unknown-person" | "unknown-position" | "unknown-scheme" | "administrator-has-no-say" | "already-decided-by-principal" | "already-decided-by-you" | "already-in-approval" | "already-signed" | "approval-closed" | "comment-required" | "another-definition" | "definition-exists" | "definition-not-submittable" | "content-changed" | "decides-pay-of-principal" | "decides-your-pay" | "drafted-by-principal" | "drafted-by-you" | "frozen" | "not-a-draft" | "answered-already" | "not-yours-to-answer" | "never-withdrawn" | "not-a-submitter" | "not-open-for-submission" | "nobody-can-sign" | "not-a-delegate" | "not-entitled" | "not-your-step" | "nothing-to-decide" | "saved-meanwhile" | "step-reassigned" | "version-not-newer" | "version-superseded" | "actuals-incomplete" | "actuals-not-approved" | "actuals-under-way" | "another-scheme" | "cycle-not-open" | "month-being-paid" | "bonus-paid" | "month-is-over" | "regulation-in-force" | "regulation-change-too-late" | "month-not-over" | "month-not-paid" | "not-open-yet" | "month-out-of-reach" | "month-paid" | "month-settled" | "loyalty-list-exists" | "year-not-over" | "year-out-of-reach" | "year-settled" | "not-a-sales-manager" | "not-assigned" | "staff-changed" | "not-your-plan" | "nothing-to-confirm" | "nothing-to-reopen" | "nothing-to-submit" | "people-without-plan" | "plan-being-changed" | "plan-exists" | "sales-plan-exists" | "targets-in-disorder" | "plan-not-signed" | "plan-not-submittable" | "plan-revised" | "plan-revised-meanwhile" | "revision-changes-nothing" | "revision-exists" | "reopening-exists" | "scheme-exists" | "scheme-not-readable" | "scheme-not-submittable" | "version-not-signed" | "version-out-of-turn" | "weight-memo-exists" | "weight-memo-too-late" | "adjustment-exists" | "held-by-a-run" | "line-changed" | "line-reversed" | "more-than-is-owed" | "nothing-owed" | "nothing-to-reverse" | "pays-no-adjustments" | "pays-no-fines" | "write-off-exists" | "dispute-exists" | "dispute-stands-otherwise" | "not-your-dispute" | "answer-exists" | "item-not-open" | "too-many-views" | "already-given" | "contest-has-winners" | "contest-withdrawn" | "place-taken" | "confirmed-later" | "task-plan-exists" | "tasks-open" | "decided-by-document" | "facts-changed" | "facts-not-possible" | "figures-closed" | "import-has-bad-rows" | "import-not-ready" | "import-not-there-to-undo" | "import-not-proposed" | "table-not-readable" | "evidence-not-accepted" | "evidence-unavailable" | "evidence-waiting" | "engine-not-here" | "figures-not-storable" | "frozen-inputs-changed" | "nothing-to-recalculate" | "flag-answered" | "flagged-statements-wait" | "nobody-left-out" | "nobody-to-pay" | "not-a-leaver" | "not-known-yet" | "pack-tells-of-others" | "paid-by-another-run" | "payroll-already-started" | "payroll-out-of-turn" | "payroll-too-early" | "people-not-ready" | "run-does-not-reconcile" | "run-ended" | "run-not-calculated" | "run-not-calculating" | "run-sealed" | "run-total-too-large" | "scheme-not-in-force" | "statement-beside-month" | "statement-differs-from-pack" | "statement-not-posted" | "bank-account-decided" | "bank-account-proposed" | "file-not-handed-out" | "file-not-made" | "not-a-payment" | "payer-unknown" | "payment-failed" | "payment-made-already" | "payment-mark-decided" | "payment-mark-proposed" | "payment-marked" | "payment-outcome-unknown" | "people-without-account" | "run-not-posted" | "takes-a-second-person" | "absence-withdrawn" | "delegate-sees-no-pay" | "delegation-decided" | "delegation-exists" | "not-for-you-to-delegate" | "administrator-stands-alone" | "assigned-already" | "change-decided" | "circle-of-departments" | "concerns-you" | "employed-already" | "entry-superseded" | "heads-themselves" | "last-administrator" | "not-confirmed" | "not-on-the-staff" | "position-exists" | "proposed-by-another" | "proposed-by-you" | "role-held-already" | "already-exists" | "calendar-without-work" | "no-such-calendar" | "clock-goes-forward" | "clock-too-far" | "deadlines-in-disorder" | "department-has-head" | "login-taken" | "name-taken" | "route-not-possible" | "aborted-by-administrator" | "act-not-possible" | "incident-settled" | "process-over" | "process-runs" | "already-done" | "calculation-too-large" | "calculation-too-long" | "calculations-busy" | "database-unavailable" | "internal" | "outcome-unknown" | "request-ended" | "too-many-streams";
            context?: {
                [key: string]: unknown;
            };
            detail: string;
            instance: string;
            problems?: components["schemas"]["FieldProblem"][];
            status: number;
            title: string;
            type: string;
        };
        ProgressView: {
            isOver: boolean;
            isPaused: boolean;
            month: string;
            number: number;
            people: number;
            peopleDone: number;
            peoplePerSecond: number | null;
            problems: number;
            ranges: number;
            rangesDone: number;
            /** Format: uuid */
            runId: string;
            secondsLeft: number | null;
            /** @enum {string} */
            stage: "open" | "inputs-frozen" | "calculated" | "in-review" | "approved" | "posted" | "exported" | "outcome-unknown" | "returned" | "failed" | "voided";
            status: components["schemas"]["PayrollRunStatus"];
        };
        ProposalToPartDetail: {
            decisions: components["schemas"]["Decision"][];
            department: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            latestVersion: number;
            month: string;
            person: string;
            /** Format: uuid */
            personId: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    /** Format: uuid */
                    itemId: string;
                    months: string[];
                    reason: string;
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        ProposalToPartDraftBody: {
            basedOn: number;
            reason: string;
        };
        ProposedChangeBody: {
            departmentId?: string | null;
            endsPrevious?: boolean;
            fromOn?: string;
            fullTimeShare?: string;
            grade?: string | null;
            kind: components["schemas"]["StaffKind"];
            /** Format: uuid */
            personId: string;
            position?: string;
            probationUntilOn?: string | null;
            reason?: string;
            /** @enum {string} */
            role?: "commercial-director" | "general-director" | "accounting" | "purchasing" | "administrator";
            salary?: string | null;
            schemeCode?: string | null;
            /** Format: uuid */
            supersedes?: string;
            takesBack?: boolean;
            untilOn?: string | null;
        };
        PublishedCalendarsView: {
            items: {
                /** @enum {string} */
                country: "RU" | "IN";
                days: {
                    day: string;
                    kind: components["schemas"]["DayKind"];
                }[];
                missing: number;
                source: string;
                /** @enum {string} */
                status: "decreed" | "by-law";
                year: string;
            }[];
        };
        QuestionBody: {
            /** Format: uuid */
            onBehalfOf?: string;
            text: string;
            version: number;
        };
        QuestionsPage: {
            items: components["schemas"]["QuestionView"][];
            nextCursor: string | null;
        };
        QuestionView: {
            answer: string | null;
            answeredAt: string | null;
            answeredBy: {
                name: string;
                /** Format: uuid */
                personId: string;
            } | null;
            /** Format: date-time */
            askedAt: string;
            askedBy: {
                name: string;
                /** Format: uuid */
                personId: string;
            };
            department: string | null;
            /** Format: uuid */
            documentId: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DocumentKind"];
            month: string;
            onBehalfOf: {
                name: string;
                /** Format: uuid */
                personId: string;
            } | null;
            person: string | null;
            step: string;
            text: string;
            version: number;
        };
        QuotientIndicator: {
            /** @enum {string} */
            better?: "higher" | "lower";
            cap: string | "none";
            code: string;
            howInfluenced?: string;
            howMeasured?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "quotient";
            /** @enum {string} */
            measure?: "linear" | "inverse";
            name: string;
            target: string;
            threshold?: string;
            unit: string;
            weight: string;
        };
        QuotientIndicatorInput: {
            /** @enum {string} */
            better?: "higher" | "lower";
            cap?: string | "none";
            code: string;
            howInfluenced?: string;
            howMeasured?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "quotient";
            /** @enum {string} */
            measure?: "linear" | "inverse";
            name: string;
            target: string;
            threshold?: string;
            unit: string;
            weight: string;
        };
        Readiness: {
            database: {
                detail?: string;
                isUp: boolean;
            };
            isReady: boolean;
            temporal: {
                detail?: string;
                isUp: boolean;
            };
            worker: {
                detail?: string;
                isUp: boolean;
            };
        };
        ReadinessPage: {
            count: number;
            items: {
                missing: {
                    code?: string;
                    departmentId: string | null;
                    message?: string;
                    name?: string;
                    /** Format: uuid */
                    of?: string;
                    owedBy: components["schemas"]["Role"][];
                    /** @enum {string} */
                    what: "plan" | "actuals" | "figures" | "scheme" | "assignment" | "later-month" | "last-day" | "nothing-to-pay" | "paid-already" | "held-by-a-run" | "regular-run" | "earlier-month" | "annual-plan" | "annual-actuals" | "probation" | "not-on-staff" | "hired-too-late";
                }[];
                name: string;
                /** Format: uuid */
                personId: string;
            }[];
            month: string;
            nextCursor: string | null;
            reasons: {
                [key: string]: number;
            };
        };
        ReadingBody: {
            columns?: {
                [key: string]: string | null;
            };
            /** @enum {string} */
            decimalMark?: "," | ".";
            /** @enum {string} */
            delimiter?: ";" | "," | "\t" | "|";
            /** @enum {string} */
            encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "koi8-r" | "ibm866";
            fixed?: {
                [key: string]: string;
            };
            headerRow?: number;
            sheet?: string;
        };
        ReadView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            readAt: string;
        };
        ReassignmentBody: {
            /** Format: uuid */
            personId: string;
            reason: string;
            step: string;
        };
        ReassignmentView: {
            /** Format: uuid */
            documentId: string;
            /** Format: uuid */
            personId: string;
            reason: string;
            /** Format: date-time */
            reassignedAt: string;
            /** Format: uuid */
            reassignedBy: string;
            step: string;
            version: number;
        };
        RecalculatedView: {
            people: number;
            problems: number;
            /** Format: uuid */
            runId: string;
        };
        RecalculationBody: {
            personIds?: string[];
            range?: number;
        };
        ReceivablesBody: {
            rows?: {
                client: string;
                deferredDays?: number;
                externalId: string;
                month: string;
                overdue?: string;
                owed: string;
                personId: string;
                revenue: string;
            }[];
            withdrawn?: {
                externalId: string;
                month: string;
            }[];
        };
        ReconciliationView: {
            checks: {
                /** @enum {string} */
                check: "one-statement-a-person" | "nobody-beside" | "statements-of-frozen-packs" | "lines-add-up" | "ranges-are-whole" | "total-of-register";
                isMet: boolean;
                off: number;
            }[];
            isReconciled: boolean;
            month: string;
            number: number;
            people: number;
            personIds: string[];
            registerTotal: string | null;
            /** Format: uuid */
            runId: string;
            statements: number;
            total: string;
        };
        RemindBody: {
            acts: {
                aboutId?: string | null;
                /** @enum {string} */
                name: "submit-tasks" | "submit-plans" | "submit-actuals" | "post-payroll" | "decide-document" | "redraft-document" | "answer-question" | "submit-annual-plans" | "submit-annual-actuals" | "post-annual-bonus" | "hold-review" | "propose-to-part" | "acknowledge-plan" | "answer-dispute" | "send-forecast" | "confirm-table" | "confirm-staff-change";
                onId: string;
            }[];
        };
        RemindedView: {
            people: number;
            reminded: number;
            tooSoon: number;
        };
        ReminderRulesBody: {
            at: string;
            /** @enum {string} */
            countsDays: "calendar-days" | "working-days";
            decidesWithin: number;
            escalatesAfter: number | null;
            mayRefuse: ("reminder" | "digest")[];
            quietHours: {
                from: string;
                until: string;
            } | null;
            remindsBefore: number[];
            superiors: {
                accounting: components["schemas"]["Role"] | null;
                "commercial-director": components["schemas"]["Role"] | null;
                "general-director": components["schemas"]["Role"] | null;
                "head-of-department": components["schemas"]["Role"] | null;
                purchasing: components["schemas"]["Role"] | null;
                "sales-manager": components["schemas"]["Role"] | null;
            };
            whenMissed: {
                month: {
                    "actuals-submitted"?: {
                        alsoTells: ("head-of-department" | "commercial-director" | "general-director" | "accounting" | "purchasing" | "administrator")[];
                        escalatesAfter: number | null;
                    };
                    "payroll-posted"?: {
                        alsoTells: ("head-of-department" | "commercial-director" | "general-director" | "accounting" | "purchasing" | "administrator")[];
                        escalatesAfter: number | null;
                    };
                    "plans-signed"?: {
                        alsoTells: ("head-of-department" | "commercial-director" | "general-director" | "accounting" | "purchasing" | "administrator")[];
                        escalatesAfter: number | null;
                    };
                    "tasks-agreed"?: {
                        alsoTells: ("head-of-department" | "commercial-director" | "general-director" | "accounting" | "purchasing" | "administrator")[];
                        escalatesAfter: number | null;
                    };
                };
                year: {
                    "actuals-submitted"?: {
                        alsoTells: ("head-of-department" | "commercial-director" | "general-director" | "accounting" | "purchasing" | "administrator")[];
                        escalatesAfter: number | null;
                    };
                    "bonus-posted"?: {
                        alsoTells: ("head-of-department" | "commercial-director" | "general-director" | "accounting" | "purchasing" | "administrator")[];
                        escalatesAfter: number | null;
                    };
                    "plans-signed"?: {
                        alsoTells: ("head-of-department" | "commercial-director" | "general-director" | "accounting" | "purchasing" | "administrator")[];
                        escalatesAfter: number | null;
                    };
                };
            };
        };
        RemovedViewBody: {
            name: string;
            place: string;
        };
        ReopeningDetail: {
            annualCycleId: string | null;
            cycleId: string | null;
            decisions: components["schemas"]["Decision"][];
            department: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    actuals: {
                        /** Format: uuid */
                        documentId: string;
                        sha256: string;
                        version: number;
                    };
                    reason: string;
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        ReopeningDraftBody: {
            basedOn: number;
            reason: string;
        };
        ReopeningsPage: {
            items: {
                annualCycleId: string | null;
                cycleId: string | null;
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        RepairBody: {
            /** Format: uuid */
            objectId: string;
            /** @enum {string} */
            objectKind: "monthly-cycle" | "annual-cycle" | "document" | "payroll-run" | "import" | "organisation";
            reason: string;
            /** @enum {string} */
            repair: "look-again" | "recreate" | "restart";
        };
        RepairsPage: {
            items: {
                id: string;
                /** Format: uuid */
                objectId: string;
                /** @enum {string} */
                objectKind: "monthly-cycle" | "annual-cycle" | "document" | "payroll-run" | "import" | "organisation";
                reason: string;
                /** @enum {string} */
                repair: "look-again" | "recreate" | "restart";
                /** Format: date-time */
                repairedAt: string;
                repairedBy: string | null;
            }[];
            nextCursor: string | null;
        };
        RepairView: {
            /** Format: uuid */
            objectId: string;
            /** @enum {string} */
            objectKind: "monthly-cycle" | "annual-cycle" | "document" | "payroll-run" | "import" | "organisation";
            reason: string;
            /** @enum {string} */
            repair: "look-again" | "recreate" | "restart";
            /** Format: date-time */
            repairedAt: string;
        };
        ResetConfirmedView: {
            /** Format: date-time */
            confirmedAt: string;
            /** Format: uuid */
            personId: string;
        };
        RetentionItemsPage: {
            items: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                documentId: string | null;
                documentStatus: components["schemas"]["DocumentStatus"] | null;
                endedAt: string | null;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "review" | "part";
                month: string;
                months: string[];
                person: string;
                /** Format: uuid */
                personId: string;
                /** Format: date-time */
                raisedAt: string;
                /** @enum {string} */
                status: "open" | "closed" | "withdrawn";
            }[];
            nextCursor: string | null;
        };
        RetentionResultsPage: {
            items: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                indicator: string;
                indicatorName: string | null;
                isBelow: boolean;
                keptAtLeast: string | null;
                key: string;
                lost: string;
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                total: string;
            }[];
            nextCursor: string | null;
        };
        RetentionRulesBody: {
            months: number;
            part: number;
            review: number;
        };
        ReviewMinutesDetail: {
            decisions: components["schemas"]["Decision"][];
            department: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            latestVersion: number;
            month: string;
            person: string;
            /** Format: uuid */
            personId: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    agreed: string;
                    heldOn: string;
                    /** Format: uuid */
                    itemId: string;
                    mistakes: string;
                    months: string[];
                    present: string[];
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        ReviewMinutesDraftBody: {
            agreed: string;
            basedOn: number;
            heldOn: string;
            mistakes: string;
            present: string[];
        };
        RevisionDetail: {
            before: {
                /** Format: uuid */
                documentId: string;
                from: string;
                sha256: string;
                /** Format: date-time */
                signedAt: string;
                terms: components["schemas"]["KpiPlanTerms"];
                until: string;
                version: number;
            }[];
            decisions: components["schemas"]["Decision"][];
            department: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            person: string;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            planId: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    /** @constant */
                    asCorrection?: true;
                    changes: {
                        /** Format: uuid */
                        documentId: string;
                        sha256: string;
                        version: number;
                    };
                    evidence: {
                        description: string;
                        files: {
                            bytes: number;
                            /** Format: uuid */
                            id: string;
                            mediaType: string;
                            name: string;
                            sha256: string;
                        }[];
                        /** @enum {string} */
                        kind: "correspondence" | "notice" | "contract" | "report" | "other";
                    }[];
                    from?: string;
                    payEffect: {
                        actualsVersion: number | null;
                        after: string | null;
                        before: string | null;
                        difference: string | null;
                    };
                    reason: string;
                    terms: components["schemas"]["KpiPlanTerms"];
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        RevisionDraftBody: {
            /** @constant */
            asCorrection?: true;
            basedOn: number;
            evidence: {
                description: string;
                files: string[];
                /** @enum {string} */
                kind: "correspondence" | "notice" | "contract" | "report" | "other";
            }[];
            from?: string;
            reason: string;
            terms: components["schemas"]["KpiPlanTermsInput"];
        };
        RevisionsPage: {
            items: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                /** Format: uuid */
                planId: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        RevisionVersionView: {
            content: {
                /** @constant */
                asCorrection?: true;
                changes: {
                    /** Format: uuid */
                    documentId: string;
                    sha256: string;
                    version: number;
                };
                evidence: {
                    description: string;
                    files: {
                        bytes: number;
                        /** Format: uuid */
                        id: string;
                        mediaType: string;
                        name: string;
                        sha256: string;
                    }[];
                    /** @enum {string} */
                    kind: "correspondence" | "notice" | "contract" | "report" | "other";
                }[];
                from?: string;
                payEffect: {
                    actualsVersion: number | null;
                    after: string | null;
                    before: string | null;
                    difference: string | null;
                };
                reason: string;
                terms: components["schemas"]["KpiPlanTerms"];
            };
            /** Format: date-time */
            draftedAt: string;
            /** Format: uuid */
            draftedBy: string;
            hashFormat: number;
            sha256: string;
            submittedAt: string | null;
            submittedBy: string | null;
            version: number;
        };
        RevokedView: {
            wasThere: boolean;
        };
        /** @enum {string} */
        Role: "sales-manager" | "head-of-department" | "commercial-director" | "general-director" | "accounting" | "purchasing" | "administrator";
        Route: {
            /** @enum {string} */
            afterReturn: "redraft" | "close";
            steps: {
                name: string;
                roles: components["schemas"]["Role"][];
                scope?: string[];
            }[];
            submitters: components["schemas"]["Role"][];
        };
        RouteView: {
            /** @enum {string} */
            afterReturn: "redraft" | "close";
            kind: components["schemas"]["DocumentKind"];
            steps: {
                name: string;
                roles: components["schemas"]["Role"][];
                scope?: string[];
            }[];
            submitters: components["schemas"]["Role"][];
        };
        RunComparisonPage: {
            items: {
                before: string | null;
                /** @enum {string} */
                change: "both" | "joined" | "left" | "left-out";
                components: {
                    before: string;
                    component: string;
                    difference: string;
                    now: string;
                }[];
                department: string | null;
                difference: string;
                now: string | null;
                person: string;
                /** Format: uuid */
                personId: string;
                share: string | null;
                statementId: string | null;
            }[];
            nextCursor: string | null;
        };
        RunDetail: {
            departmentIds: string[] | null;
            endedBecause: string | null;
            endedBy: {
                /** Format: uuid */
                documentId: string;
                kind: components["schemas"]["DocumentKind"];
                reason: string | null;
            } | null;
            endedReason: string | null;
            engineVersion: string | null;
            flagged: {
                statements: number;
                waiting: number;
            };
            /** Format: uuid */
            id: string;
            inputsSha256: string | null;
            isPaused: boolean;
            /** @enum {string} */
            kind: "regular" | "off-cycle";
            leftOut: {
                count: number;
                people: {
                    missing: {
                        code?: string;
                        departmentId: string | null;
                        message?: string;
                        name?: string;
                        /** Format: uuid */
                        of?: string;
                        owedBy: components["schemas"]["Role"][];
                        /** @enum {string} */
                        what: "plan" | "actuals" | "figures" | "scheme" | "assignment" | "later-month" | "last-day" | "nothing-to-pay" | "paid-already" | "held-by-a-run" | "regular-run" | "earlier-month" | "annual-plan" | "annual-actuals" | "probation" | "not-on-staff" | "hired-too-late";
                    }[];
                    name: string;
                    /** Format: uuid */
                    personId: string;
                }[];
                reason: string;
            } | null;
            month: string;
            notReady: {
                count: number;
                next: string;
                people: {
                    missing: {
                        code?: string;
                        departmentId: string | null;
                        message?: string;
                        name?: string;
                        /** Format: uuid */
                        of?: string;
                        owedBy: components["schemas"]["Role"][];
                        /** @enum {string} */
                        what: "plan" | "actuals" | "figures" | "scheme" | "assignment" | "later-month" | "last-day" | "nothing-to-pay" | "paid-already" | "held-by-a-run" | "regular-run" | "earlier-month" | "annual-plan" | "annual-actuals" | "probation" | "not-on-staff" | "hired-too-late";
                    }[];
                    name: string;
                    /** Format: uuid */
                    personId: string;
                }[];
            } | null;
            number: number;
            people: number | null;
            personIds: string[] | null;
            postedAt: string | null;
            problems: {
                /** Format: uuid */
                personId: string;
                problems: unknown[];
            }[];
            purpose: ("leaver" | "bonus" | "correction" | "left-out" | "annual-bonus") | null;
            reason: string | null;
            register: {
                decisions: components["schemas"]["Decision"][];
                /** Format: uuid */
                documentId: string;
                sha256: string;
                status: components["schemas"]["DocumentStatus"];
                version: number;
            } | null;
            /** @enum {string} */
            stage: "open" | "inputs-frozen" | "calculated" | "in-review" | "approved" | "posted" | "exported" | "outcome-unknown" | "returned" | "failed" | "voided";
            /** Format: date-time */
            startedAt: string;
            /** Format: uuid */
            startedBy: string;
            startedByName: string;
            status: components["schemas"]["PayrollRunStatus"];
            total: string | null;
            unread: {
                name: string;
                /** Format: uuid */
                personId: string;
                statementId: string | null;
                unread: string[];
            }[];
        };
        RunsPage: {
            items: {
                departmentIds: string[] | null;
                endedBecause: string | null;
                endedReason: string | null;
                engineVersion: string | null;
                /** Format: uuid */
                id: string;
                inputsSha256: string | null;
                isPaused: boolean;
                /** @enum {string} */
                kind: "regular" | "off-cycle";
                month: string;
                number: number;
                people: number | null;
                postedAt: string | null;
                purpose: ("leaver" | "bonus" | "correction" | "left-out" | "annual-bonus") | null;
                /** @enum {string} */
                stage: "open" | "inputs-frozen" | "calculated" | "in-review" | "approved" | "posted" | "exported" | "outcome-unknown" | "returned" | "failed" | "voided";
                /** Format: date-time */
                startedAt: string;
                /** Format: uuid */
                startedBy: string;
                startedByName: string;
                status: components["schemas"]["PayrollRunStatus"];
                total: string | null;
            }[];
            nextCursor: string | null;
        };
        RunTotalsView: {
            before: {
                people: number;
                total: string;
            };
            components: {
                component: string;
                people: number;
                total: string;
            }[];
            departments: {
                department: string | null;
                departmentId: string | null;
                people: number;
                total: string;
            }[];
            forecast: {
                difference: string;
                expected: string;
                paid: string;
                people: number;
            };
            month: string;
            monthBefore: string;
            names: {
                [key: string]: string;
            };
            now: {
                people: number;
                total: string;
            };
            outliers: {
                bound: string;
                comparedWith: string;
                component: string | null;
                /** @enum {string} */
                kind: "total" | "people" | "component" | "forecast";
                now: string;
            }[];
            steps: ({
                amount: string;
                /** @enum {string} */
                kind: "joined" | "left" | "left-out";
                people: number;
            } | {
                amount: string;
                before: string;
                component: string;
                /** @constant */
                kind: "component";
                now: string;
                people: number;
            })[];
        };
        /** Salary */
        SalaryComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "salary";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["SalaryTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        SalaryOrderBody: {
            fromOn: string;
            /** Format: uuid */
            personId: string;
            reason: string;
            salary: string;
        };
        SalaryOrderDetail: {
            decisions: components["schemas"]["Decision"][];
            fromOn: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            person: string;
            /** Format: uuid */
            personId: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    basedOn: string | null;
                    before: string | null;
                    fromOn: string;
                    /** Format: uuid */
                    personId: string;
                    reason: string;
                    salary: string;
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        SalaryOrderDraftBody: {
            basedOn: number;
            fromOn: string;
            reason: string;
            salary: string;
        };
        /** Terms: Salary */
        SalaryTerms: {
            amount?: components["schemas"]["SchemeAmount"];
            grades?: {
                grade: number;
                name: string;
                salary: components["schemas"]["SchemeMoney"];
            }[];
            /** @constant */
            salary?: "personal";
            seniority?: {
                /** @enum {string} */
                countedOn?: "first-day" | "last-day";
                mostYears?: number;
                perYear: components["schemas"]["SchemeRate"];
            };
            time?: {
                /** @enum {string} */
                beyondNorm?: "in-proportion" | "unpaid";
                hoursPerDay?: components["schemas"]["SchemeQuantity"];
                /** @enum {string} */
                in?: "days" | "hours";
                norm: components["schemas"]["SchemeQuantity"] | "calendar";
            };
        };
        SalesPlanDetail: {
            decisions: components["schemas"]["Decision"][];
            department: string;
            /** Format: uuid */
            departmentId: string;
            given: {
                given: string;
                leftOpen: string;
                productLine: string;
                target: string;
            }[];
            /** Format: uuid */
            id: string;
            isInForce: boolean;
            latestVersion: number;
            month: string;
            plans: {
                difference: string | null;
                indicator: string;
                person: string;
                /** Format: uuid */
                personId: string;
                planId: string | null;
                planStatus: components["schemas"]["DocumentStatus"] | null;
                planTarget: string | null;
                salesTarget: string | null;
            }[];
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    people: {
                        amount: string;
                        indicator: string;
                        /** Format: uuid */
                        personId: string;
                        productLine: string;
                    }[];
                    targets: {
                        amount: string;
                        productLine: string;
                    }[];
                    unit: string;
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        SalesPlanDraftBody: {
            basedOn: number;
            people: {
                amount: string;
                indicator?: string;
                /** Format: uuid */
                personId: string;
                productLine: string;
            }[];
            targets: {
                amount: string;
                productLine: string;
            }[];
            unit: string;
        };
        SalesPlansPage: {
            items: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        SandboxView: {
            departmentId: string | null;
            name: string;
            /** Format: uuid */
            organisationId: string;
            people: {
                /** Format: uuid */
                id: string;
                login: string;
                name: string;
                roles: components["schemas"]["Role"][];
            }[];
        };
        SavedViewBody: {
            address: string;
            name: string;
            place: string;
        };
        SavedViewsView: {
            views: {
                address: string;
                name: string;
                place: string;
            }[];
        };
        /** Actuals */
        SchemeActuals: {
            [key: string]: {
                achieved?: boolean;
                averageNeed?: components["schemas"]["SchemeQuantity"];
                denominator?: components["schemas"]["SchemeQuantity"];
                lost?: components["schemas"]["SchemeQuantity"];
                missing?: string;
                numerator?: string;
                sold?: components["schemas"]["SchemeQuantity"];
                value?: string;
            };
        };
        /** Amount of the scheme */
        SchemeAmount: components["schemas"]["SchemeMoney"] | {
            value: components["schemas"]["SchemeCode"];
        } | {
            component: components["schemas"]["SchemeCode"];
        } | {
            atLeast?: number;
            /** @enum {string} */
            credit?: "share" | "whole";
            /** @enum {string} */
            deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
            every?: number;
            lastDays?: number;
            name?: string;
            orders?: number;
            where?: components["schemas"]["SchemeDealFilter"];
        } | {
            minus?: (components["schemas"]["SchemeMoney"] | {
                value: components["schemas"]["SchemeCode"];
            } | {
                component: components["schemas"]["SchemeCode"];
            } | {
                atLeast?: number;
                /** @enum {string} */
                credit?: "share" | "whole";
                /** @enum {string} */
                deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                every?: number;
                lastDays?: number;
                name?: string;
                orders?: number;
                where?: components["schemas"]["SchemeDealFilter"];
            })[];
            plus: (components["schemas"]["SchemeMoney"] | {
                value: components["schemas"]["SchemeCode"];
            } | {
                component: components["schemas"]["SchemeCode"];
            } | {
                atLeast?: number;
                /** @enum {string} */
                credit?: "share" | "whole";
                /** @enum {string} */
                deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                every?: number;
                lastDays?: number;
                name?: string;
                orders?: number;
                where?: components["schemas"]["SchemeDealFilter"];
            })[];
        };
        /** Amount */
        SchemeAmountPaid: string;
        /** Attainment */
        SchemeAttainment: {
            attainmentOf: components["schemas"]["SchemeCode"];
            indicator?: components["schemas"]["SchemeCode"];
        } | {
            actual: components["schemas"]["SchemeNumber"];
            planned: components["schemas"]["SchemeNumber"];
        };
        /** Code */
        SchemeCode: string;
        /** Condition */
        SchemeCondition: {
            atLeast: components["schemas"]["SchemeRatio"];
            attainment: components["schemas"]["SchemeAttainment"];
        } | {
            amount: components["schemas"]["SchemeNumber"];
            atLeast?: components["schemas"]["SchemeQuantity"];
            atMost?: components["schemas"]["SchemeQuantity"];
            lessThan?: components["schemas"]["SchemeQuantity"];
            moreThan?: components["schemas"]["SchemeQuantity"];
        } | {
            all: components["schemas"]["SchemeCondition"][];
        } | {
            any: components["schemas"]["SchemeCondition"][];
        } | {
            count: number;
            of: components["schemas"]["SchemeCondition"][];
        } | {
            not: components["schemas"]["SchemeCondition"];
        } | {
            condition: components["schemas"]["SchemeCode"];
        };
        /** Day */
        SchemeDay: string;
        /** Which deals */
        SchemeDealFilter: {
            amountBelow?: components["schemas"]["SchemeMoney"];
            amountFrom?: components["schemas"]["SchemeMoney"];
            clientMonthsBelow?: number;
            clientMonthsFrom?: number;
            /** @enum {string} */
            clientMonthsSince?: "first-delivery" | "first-order" | "contract";
            except?: {
                amountBelow?: components["schemas"]["SchemeMoney"];
                amountFrom?: components["schemas"]["SchemeMoney"];
                clientMonthsBelow?: number;
                clientMonthsFrom?: number;
                /** @enum {string} */
                clientMonthsSince?: "first-delivery" | "first-order" | "contract";
                except?: {
                    amountBelow?: components["schemas"]["SchemeMoney"];
                    amountFrom?: components["schemas"]["SchemeMoney"];
                    clientMonthsBelow?: number;
                    clientMonthsFrom?: number;
                    /** @enum {string} */
                    clientMonthsSince?: "first-delivery" | "first-order" | "contract";
                    except?: {
                        amountBelow?: components["schemas"]["SchemeMoney"];
                        amountFrom?: components["schemas"]["SchemeMoney"];
                        clientMonthsBelow?: number;
                        clientMonthsFrom?: number;
                        /** @enum {string} */
                        clientMonthsSince?: "first-delivery" | "first-order" | "contract";
                        except?: {
                            amountBelow?: components["schemas"]["SchemeMoney"];
                            amountFrom?: components["schemas"]["SchemeMoney"];
                            clientMonthsBelow?: number;
                            clientMonthsFrom?: number;
                            /** @enum {string} */
                            clientMonthsSince?: "first-delivery" | "first-order" | "contract";
                            except?: unknown;
                            /** @enum {string} */
                            order?: "first" | "later";
                            orderUpTo?: number;
                            paid?: boolean;
                            productLines?: components["schemas"]["SchemeCode"][];
                            tags?: components["schemas"]["SchemeCode"][];
                        };
                        /** @enum {string} */
                        order?: "first" | "later";
                        orderUpTo?: number;
                        paid?: boolean;
                        productLines?: components["schemas"]["SchemeCode"][];
                        tags?: components["schemas"]["SchemeCode"][];
                    };
                    /** @enum {string} */
                    order?: "first" | "later";
                    orderUpTo?: number;
                    paid?: boolean;
                    productLines?: components["schemas"]["SchemeCode"][];
                    tags?: components["schemas"]["SchemeCode"][];
                };
                /** @enum {string} */
                order?: "first" | "later";
                orderUpTo?: number;
                paid?: boolean;
                productLines?: components["schemas"]["SchemeCode"][];
                tags?: components["schemas"]["SchemeCode"][];
            };
            /** @enum {string} */
            order?: "first" | "later";
            orderUpTo?: number;
            paid?: boolean;
            productLines?: components["schemas"]["SchemeCode"][];
            tags?: components["schemas"]["SchemeCode"][];
        };
        SchemeDetail: {
            code: string;
            decisions: components["schemas"]["Decision"][];
            effectiveFrom: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            name: string;
            refusals: components["schemas"]["FieldProblem"][];
            schemeVersion: number;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: components["schemas"]["PayScheme"];
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        SchemeDraftBody: {
            basedOn: number;
            scheme: components["schemas"]["PayScheme"];
        };
        SchemeDraftView: {
            /** Format: uuid */
            documentId: string;
            refusals: components["schemas"]["FieldProblem"][];
            sha256: string;
            version: number;
        };
        /** Indicator */
        SchemeIndicator: {
            actual?: components["schemas"]["SchemeNumber"];
            cap?: components["schemas"]["SchemeRatio"] | "none";
            code: components["schemas"]["SchemeCode"];
            curve?: components["schemas"]["SchemePayoutCurve"];
            howInfluenced?: string;
            howMeasured?: string;
            /** @constant */
            kind: "higher-is-better";
            name: string;
            target: components["schemas"]["SchemeQuantity"] | {
                value: components["schemas"]["SchemeCode"];
            } | {
                component: components["schemas"]["SchemeCode"];
            } | {
                atLeast?: number;
                /** @enum {string} */
                credit?: "share" | "whole";
                /** @enum {string} */
                deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                every?: number;
                lastDays?: number;
                name?: string;
                orders?: number;
                where?: components["schemas"]["SchemeDealFilter"];
            } | {
                minus?: (components["schemas"]["SchemeQuantity"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
                plus: (components["schemas"]["SchemeQuantity"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
            };
            threshold?: components["schemas"]["SchemeRate"];
            unit: string;
            weight?: components["schemas"]["SchemeWeight"];
        } | {
            actual?: components["schemas"]["SchemeNumber"];
            cap?: components["schemas"]["SchemeRatio"] | "none";
            code: components["schemas"]["SchemeCode"];
            curve?: components["schemas"]["SchemePayoutCurve"];
            howInfluenced?: string;
            howMeasured?: string;
            /** @constant */
            kind: "lower-is-better";
            /** @enum {string} */
            measure?: "linear" | "inverse";
            name: string;
            target: components["schemas"]["SchemeQuantity"] | {
                value: components["schemas"]["SchemeCode"];
            } | {
                component: components["schemas"]["SchemeCode"];
            } | {
                atLeast?: number;
                /** @enum {string} */
                credit?: "share" | "whole";
                /** @enum {string} */
                deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                every?: number;
                lastDays?: number;
                name?: string;
                orders?: number;
                where?: components["schemas"]["SchemeDealFilter"];
            } | {
                minus?: (components["schemas"]["SchemeQuantity"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
                plus: (components["schemas"]["SchemeQuantity"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
            };
            threshold?: components["schemas"]["SchemeRate"];
            unit: string;
            weight?: components["schemas"]["SchemeWeight"];
        } | {
            actual?: components["schemas"]["SchemeNumber"];
            atLeast?: components["schemas"]["SchemeNumber"];
            atMost?: components["schemas"]["SchemeNumber"];
            code: components["schemas"]["SchemeCode"];
            curve?: components["schemas"]["SchemePayoutCurve"];
            howInfluenced?: string;
            howMeasured?: string;
            /** @constant */
            kind: "within-bounds";
            name: string;
            unit: string;
            weight?: components["schemas"]["SchemeWeight"];
        } | {
            /** @enum {string} */
            better?: "higher" | "lower";
            cap?: components["schemas"]["SchemeRatio"] | "none";
            code: components["schemas"]["SchemeCode"];
            curve?: components["schemas"]["SchemePayoutCurve"];
            denominator?: components["schemas"]["SchemeNumber"];
            howInfluenced?: string;
            howMeasured?: string;
            /** @constant */
            kind: "quotient";
            /** @enum {string} */
            measure?: "linear" | "inverse";
            name: string;
            numerator?: components["schemas"]["SchemeNumber"];
            target: components["schemas"]["SchemeQuantity"] | {
                value: components["schemas"]["SchemeCode"];
            } | {
                component: components["schemas"]["SchemeCode"];
            } | {
                atLeast?: number;
                /** @enum {string} */
                credit?: "share" | "whole";
                /** @enum {string} */
                deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                every?: number;
                lastDays?: number;
                name?: string;
                orders?: number;
                where?: components["schemas"]["SchemeDealFilter"];
            } | {
                minus?: (components["schemas"]["SchemeQuantity"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
                plus: (components["schemas"]["SchemeQuantity"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
            };
            threshold?: components["schemas"]["SchemeRate"];
            unit: string;
            weight?: components["schemas"]["SchemeWeight"];
        } | {
            cap?: components["schemas"]["SchemeRatio"] | "none";
            code: components["schemas"]["SchemeCode"];
            curve?: components["schemas"]["SchemePayoutCurve"];
            howInfluenced?: string;
            howMeasured?: string;
            /** @constant */
            kind: "loss-share";
            name: string;
            target: components["schemas"]["SchemeQuantity"] | {
                value: components["schemas"]["SchemeCode"];
            } | {
                component: components["schemas"]["SchemeCode"];
            } | {
                atLeast?: number;
                /** @enum {string} */
                credit?: "share" | "whole";
                /** @enum {string} */
                deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                every?: number;
                lastDays?: number;
                name?: string;
                orders?: number;
                where?: components["schemas"]["SchemeDealFilter"];
            } | {
                minus?: (components["schemas"]["SchemeQuantity"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
                plus: (components["schemas"]["SchemeQuantity"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
            };
            threshold?: components["schemas"]["SchemeRate"];
            unit: string;
            weight?: components["schemas"]["SchemeWeight"];
        } | {
            code: components["schemas"]["SchemeCode"];
            howInfluenced?: string;
            howMeasured?: string;
            /** @constant */
            kind: "deviation";
            /** @enum {string} */
            measure?: "shortage-and-surplus" | "difference";
            name: string;
            shortageTolerance?: components["schemas"]["SchemeRatio"];
            surplusTolerance?: components["schemas"]["SchemeRatio"];
            target: components["schemas"]["SchemeQuantity"] | {
                value: components["schemas"]["SchemeCode"];
            } | {
                component: components["schemas"]["SchemeCode"];
            } | {
                atLeast?: number;
                /** @enum {string} */
                credit?: "share" | "whole";
                /** @enum {string} */
                deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                every?: number;
                lastDays?: number;
                name?: string;
                orders?: number;
                where?: components["schemas"]["SchemeDealFilter"];
            } | {
                minus?: (components["schemas"]["SchemeQuantity"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
                plus: (components["schemas"]["SchemeQuantity"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
            };
            threshold?: components["schemas"]["SchemeRate"];
            tolerance?: components["schemas"]["SchemeRatio"];
            unit: string;
            weight?: components["schemas"]["SchemeWeight"];
        } | {
            code: components["schemas"]["SchemeCode"];
            howInfluenced?: string;
            howMeasured?: string;
            /** @constant */
            kind: "yes-no";
            name: string;
            /** @constant */
            target?: "1";
            threshold?: components["schemas"]["SchemeRate"];
            unit: string;
            weight?: components["schemas"]["SchemeWeight"];
        };
        /** Inputs of a month */
        SchemeInputs: {
            actuals?: components["schemas"]["SchemeActuals"];
            adjustments?: {
                amount?: components["schemas"]["SchemeAmountPaid"];
                id: string;
                memo?: {
                    documentId: string;
                    sha256: string;
                    version: number;
                };
                month: components["schemas"]["SchemeMonth"];
                reason: string;
                reverses?: {
                    code?: string;
                    component: components["schemas"]["SchemeCode"];
                    imposed?: components["schemas"]["SchemeMoney"];
                    paid?: components["schemas"]["SchemeMoney"];
                    taken?: components["schemas"]["SchemeMoney"];
                };
            }[];
            calendar?: {
                exceptions?: {
                    [key: string]: "day-off" | "working-day";
                };
                version: string;
                weekend?: number[];
            };
            contest?: {
                participants: {
                    criteria: {
                        [key: string]: string;
                    };
                    id: string;
                }[];
            };
            deals?: {
                amount: components["schemas"]["SchemeAmountPaid"];
                broughtBy?: string;
                client: string;
                clientSince?: components["schemas"]["SchemeDay"];
                collected?: components["schemas"]["SchemeAmountPaid"];
                collectedBy?: string;
                contractOn?: components["schemas"]["SchemeDay"];
                firstOrderOn?: components["schemas"]["SchemeDay"];
                handedOverOn?: components["schemas"]["SchemeDay"];
                id: string;
                madeBy?: string;
                margin?: components["schemas"]["SchemeAmountPaid"];
                on: components["schemas"]["SchemeDay"];
                order?: number;
                paid?: boolean;
                paidAt?: {
                    [key: string]: {
                        /** @enum {string} */
                        on: "amount" | "margin" | "collected";
                        rate: components["schemas"]["SchemeRate"];
                    } | {
                        perDeal: components["schemas"]["SchemeMoney"];
                    };
                };
                productLine?: components["schemas"]["SchemeCode"];
                returnedBefore?: {
                    amount: components["schemas"]["SchemeMoney"];
                    collected?: components["schemas"]["SchemeMoney"];
                    margin?: components["schemas"]["SchemeAmountPaid"];
                };
                returns?: string;
                sale?: {
                    amount: components["schemas"]["SchemeMoney"];
                    broughtBy?: string;
                    clientSince?: components["schemas"]["SchemeDay"];
                    collectedBy?: string;
                    contractOn?: components["schemas"]["SchemeDay"];
                    firstOrderOn?: components["schemas"]["SchemeDay"];
                    handedOverOn?: components["schemas"]["SchemeDay"];
                    madeBy?: string;
                    margin?: components["schemas"]["SchemeAmountPaid"];
                    on: components["schemas"]["SchemeDay"];
                    order?: number;
                    paid?: boolean;
                    paidAt?: {
                        [key: string]: {
                            /** @enum {string} */
                            on: "amount" | "margin" | "collected";
                            rate: components["schemas"]["SchemeRate"];
                        } | {
                            perDeal: components["schemas"]["SchemeMoney"];
                        };
                    };
                    productLine?: components["schemas"]["SchemeCode"];
                    shares?: {
                        person: string;
                        role?: string;
                        share: string;
                    }[];
                    tags?: components["schemas"]["SchemeCode"][];
                };
                shares?: {
                    person: string;
                    role?: string;
                    share: string;
                }[];
                tags?: components["schemas"]["SchemeCode"][];
            }[];
            employment?: {
                before?: {
                    hiredOn: components["schemas"]["SchemeDay"];
                    leftOn: components["schemas"]["SchemeDay"];
                }[];
                fullTimeShare?: string | {
                    from: components["schemas"]["SchemeDay"];
                    value: string;
                }[];
                grade?: number | {
                    from: components["schemas"]["SchemeDay"];
                    value: number;
                }[];
                hiredOn?: components["schemas"]["SchemeDay"];
                leftOn?: components["schemas"]["SchemeDay"];
                salary?: components["schemas"]["SchemeMoney"] | {
                    from: components["schemas"]["SchemeDay"];
                    value: components["schemas"]["SchemeMoney"];
                }[];
                workedDays?: components["schemas"]["SchemeQuantity"];
                workedHours?: components["schemas"]["SchemeQuantity"];
            };
            fines?: {
                amount: string;
                id: string;
                memo?: {
                    documentId: string;
                    sha256: string;
                    version: number;
                };
                reason: string;
            }[];
            kpiPlan?: {
                baseBonus: components["schemas"]["SchemeMoney"];
                indicators: ({
                    cap?: components["schemas"]["SchemeRatio"] | "none";
                    code: components["schemas"]["SchemeCode"];
                    howInfluenced?: string;
                    howMeasured?: string;
                    /** @constant */
                    kind: "higher-is-better";
                    name: string;
                    target: components["schemas"]["SchemeQuantity"];
                    threshold?: string;
                    unit: string;
                    weight: components["schemas"]["SchemeWeight"];
                } | {
                    cap?: components["schemas"]["SchemeRatio"] | "none";
                    code: components["schemas"]["SchemeCode"];
                    howInfluenced?: string;
                    howMeasured?: string;
                    /** @constant */
                    kind: "lower-is-better";
                    /** @enum {string} */
                    measure?: "linear" | "inverse";
                    name: string;
                    target: components["schemas"]["SchemeQuantity"];
                    threshold?: string;
                    unit: string;
                    weight: components["schemas"]["SchemeWeight"];
                } | {
                    atLeast?: components["schemas"]["SchemeQuantity"];
                    atMost?: components["schemas"]["SchemeQuantity"];
                    code: components["schemas"]["SchemeCode"];
                    howInfluenced?: string;
                    howMeasured?: string;
                    /** @constant */
                    kind: "within-bounds";
                    name: string;
                    unit: string;
                    weight: components["schemas"]["SchemeWeight"];
                } | {
                    /** @enum {string} */
                    better?: "higher" | "lower";
                    cap?: components["schemas"]["SchemeRatio"] | "none";
                    code: components["schemas"]["SchemeCode"];
                    howInfluenced?: string;
                    howMeasured?: string;
                    /** @constant */
                    kind: "quotient";
                    /** @enum {string} */
                    measure?: "linear" | "inverse";
                    name: string;
                    target: components["schemas"]["SchemeQuantity"];
                    threshold?: string;
                    unit: string;
                    weight: components["schemas"]["SchemeWeight"];
                } | {
                    cap?: components["schemas"]["SchemeRatio"] | "none";
                    code: components["schemas"]["SchemeCode"];
                    howInfluenced?: string;
                    howMeasured?: string;
                    /** @constant */
                    kind: "loss-share";
                    name: string;
                    target: components["schemas"]["SchemeQuantity"];
                    threshold?: string;
                    unit: string;
                    weight: components["schemas"]["SchemeWeight"];
                } | {
                    code: components["schemas"]["SchemeCode"];
                    howInfluenced?: string;
                    howMeasured?: string;
                    /** @constant */
                    kind: "deviation";
                    /** @enum {string} */
                    measure?: "shortage-and-surplus" | "difference";
                    name: string;
                    shortageTolerance?: components["schemas"]["SchemeRatio"];
                    surplusTolerance?: components["schemas"]["SchemeRatio"];
                    target: components["schemas"]["SchemeQuantity"];
                    threshold?: string;
                    tolerance?: components["schemas"]["SchemeRatio"];
                    unit: string;
                    weight: components["schemas"]["SchemeWeight"];
                } | {
                    code: components["schemas"]["SchemeCode"];
                    howInfluenced?: string;
                    howMeasured?: string;
                    /** @constant */
                    kind: "yes-no";
                    name: string;
                    /** @constant */
                    target?: "1";
                    threshold?: string;
                    unit: string;
                    weight: components["schemas"]["SchemeWeight"];
                })[];
            };
            leftClients?: {
                client: string;
                on: components["schemas"]["SchemeDay"];
            }[];
            month?: components["schemas"]["SchemeMonth"];
            person?: string;
            receivables?: {
                agreedDays?: number;
                client: string;
                deferredDays?: number;
                group?: string;
                groupLimit?: components["schemas"]["SchemeMoney"] | "none";
                limit?: components["schemas"]["SchemeMoney"] | "none";
                overdue?: components["schemas"]["SchemeMoney"];
                owed: components["schemas"]["SchemeMoney"];
                revenue: components["schemas"]["SchemeAmountPaid"];
            }[];
            skippedMonths?: {
                month: components["schemas"]["SchemeMonth"];
                reason: string;
            }[];
            sources?: {
                actuals?: {
                    documentId: string;
                    sha256: string;
                    version: number;
                };
                plan?: {
                    documentId: string;
                    sha256: string;
                    version: number;
                };
                scheme?: {
                    documentId: string;
                    sha256: string;
                    version: number;
                };
            };
            tasks?: {
                done?: boolean;
                doneOn?: components["schemas"]["SchemeDay"];
                due?: components["schemas"]["SchemeDay"];
                id: string;
                name?: string;
            }[];
            team?: {
                members: {
                    hours?: components["schemas"]["SchemeQuantity"];
                    id: string;
                    salary?: components["schemas"]["SchemeMoney"];
                }[];
            };
            values?: {
                [key: string]: components["schemas"]["SchemeQuantity"];
            };
            yearResults?: {
                annualAttainment?: string;
                months: {
                    attainment?: string;
                    misses: number;
                    month: components["schemas"]["SchemeMonth"];
                    noPlan?: string;
                }[];
            };
        };
        /** Amount of money */
        SchemeMoney: string;
        /** Month */
        SchemeMonth: string;
        /** Result that multiplies */
        SchemeMultiplier: {
            attainment: components["schemas"]["SchemeAttainment"];
            cap?: components["schemas"]["SchemeRatio"] | "none";
            curve?: components["schemas"]["SchemePayoutCurve"];
        };
        /** Number of the scheme */
        SchemeNumber: components["schemas"]["SchemeQuantity"] | {
            value: components["schemas"]["SchemeCode"];
        } | {
            component: components["schemas"]["SchemeCode"];
        } | {
            atLeast?: number;
            /** @enum {string} */
            credit?: "share" | "whole";
            /** @enum {string} */
            deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
            every?: number;
            lastDays?: number;
            name?: string;
            orders?: number;
            where?: components["schemas"]["SchemeDealFilter"];
        } | {
            minus?: (components["schemas"]["SchemeQuantity"] | {
                value: components["schemas"]["SchemeCode"];
            } | {
                component: components["schemas"]["SchemeCode"];
            } | {
                atLeast?: number;
                /** @enum {string} */
                credit?: "share" | "whole";
                /** @enum {string} */
                deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                every?: number;
                lastDays?: number;
                name?: string;
                orders?: number;
                where?: components["schemas"]["SchemeDealFilter"];
            })[];
            plus: (components["schemas"]["SchemeQuantity"] | {
                value: components["schemas"]["SchemeCode"];
            } | {
                component: components["schemas"]["SchemeCode"];
            } | {
                atLeast?: number;
                /** @enum {string} */
                credit?: "share" | "whole";
                /** @enum {string} */
                deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                every?: number;
                lastDays?: number;
                name?: string;
                orders?: number;
                where?: components["schemas"]["SchemeDealFilter"];
            })[];
        };
        /** Payout curve */
        SchemePayoutCurve: {
            /** @enum {string} */
            between?: "linear" | "step";
            cap?: components["schemas"]["SchemeRatio"];
            /** @enum {string} */
            edge?: "lower-inclusive" | "upper-inclusive";
            floor?: components["schemas"]["SchemeRatio"];
            monotone?: boolean;
            points: {
                at: components["schemas"]["SchemeRatio"];
                pays: components["schemas"]["SchemeRatio"];
            }[];
        };
        /** Number */
        SchemeQuantity: string;
        /** Rate */
        SchemeRate: string;
        /** Ratio */
        SchemeRatio: string;
        SchemesPage: {
            items: {
                code: string;
                effectiveFrom: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                name: string;
                paidNow: {
                    department: string;
                    /** Format: uuid */
                    departmentId: string;
                    people: number;
                }[] | null;
                schemeVersion: number;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        SchemeVersionView: {
            content: components["schemas"]["PayScheme"];
            /** Format: date-time */
            draftedAt: string;
            /** Format: uuid */
            draftedBy: string;
            hashFormat: number;
            sha256: string;
            submittedAt: string | null;
            submittedBy: string | null;
            version: number;
        };
        /** Weight */
        SchemeWeight: string;
        SessionView: {
            csrfToken: string;
            person: {
                awaitsConfirmation: boolean;
                departmentId: string | null;
                headedDepartmentIds: string[];
                /** Format: uuid */
                id: string;
                login: string;
                name: string;
                /** Format: uuid */
                organisationId: string;
                roles: components["schemas"]["Role"][];
            };
        };
        SettingsBody: {
            email: string | null;
            language: components["schemas"]["Language"];
            quietHours: {
                from: string;
                until: string;
            } | null;
            refusedMail: ("reminder" | "digest")[];
        };
        SettingsView: {
            email: string | null;
            language: components["schemas"]["Language"];
            mayRefuse: ("reminder" | "digest")[];
            quietHours: {
                from: string;
                until: string;
            } | null;
            refusedMail: ("reminder" | "digest")[];
        };
        StaffChangesPage: {
            items: components["schemas"]["StaffChangeView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        StaffChangeStatus: "proposed" | "confirmed" | "refused" | "withdrawn";
        StaffChangeView: {
            content: components["schemas"]["StaffEntryContent"] | null;
            decidedAt: string | null;
            decidedBy: string | null;
            endsPrevious: boolean;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["StaffKind"];
            person: string;
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            proposedAt: string;
            proposedBy: string | null;
            reason: string | null;
            status: components["schemas"]["StaffChangeStatus"];
            supersedes: string | null;
        };
        /** @enum {string} */
        StaffDecision: "confirm" | "refuse" | "withdraw";
        StaffDecisionBody: {
            decision: components["schemas"]["StaffDecision"];
        };
        StaffEntryContent: {
            departmentId?: string | null;
            fromOn?: string | null;
            fullTimeShare?: string | null;
            grade?: string | null;
            position?: string | null;
            probationUntilOn?: string | null;
            role?: string | null;
            salary?: string | null;
            schemeCode?: string | null;
            untilOn?: string | null;
        };
        /** @enum {string} */
        StaffKind: "employment" | "assignment" | "headship" | "role";
        StartBody: {
            departmentIds?: string[];
            /** @enum {string} */
            kind?: "regular" | "off-cycle";
            leftOut?: {
                personIds: string[];
                reason: string;
            };
            month: string;
            personIds?: string[];
            /** @enum {string} */
            purpose?: "leaver" | "bonus" | "correction" | "left-out" | "annual-bonus";
            reason?: string;
        };
        StartedView: {
            month: string;
            number: number;
            /** Format: uuid */
            runId: string;
            status: components["schemas"]["PayrollRunStatus"];
        };
        StatementAsOfView: {
            asOf: {
                carriedFrom: string | null;
                lines: {
                    amount: string;
                    code: string;
                    component: string;
                    label: string;
                }[];
                missing: {
                    code: string;
                    message: string;
                    place: string;
                }[];
                total: string | null;
                unpaid: {
                    component: string;
                    name: string;
                }[];
            };
            /** Format: date-time */
            at: string;
            changes: {
                by: string;
                /** @enum {string} */
                kind: "fact" | "employment" | "assignment" | "plan" | "actuals" | "scheme" | "shared";
                month: string;
                on: string;
                source: string;
            }[];
            currency: string;
            differences: {
                asOf: string;
                code: string;
                component: string;
                difference: string;
                label: string;
                posted: string;
            }[];
            inputs: {
                /** @enum {string} */
                known: "only-when-posted" | "only-as-of" | "otherwise";
                place: string;
            }[];
            month: string;
            /** Format: uuid */
            personId: string;
            posted: {
                /** Format: date-time */
                at: string;
                lines: {
                    amount: string;
                    code: string;
                    component: string;
                    label: string;
                }[];
                total: string;
            };
            /** Format: uuid */
            statementId: string;
        };
        StatementBoundsBody: {
            changeSinceLastMonth: string | null;
            shareOfMost: string | null;
            spreadOfDepartment: {
                leastPeople: number;
                times: string;
            } | null;
        };
        StatementDetail: {
            corrections: {
                limit: string;
                months: {
                    causes: {
                        by: string;
                        /** @enum {string} */
                        kind: "fact" | "employment" | "assignment" | "plan" | "actuals" | "scheme" | "shared";
                        on: string;
                        source: string;
                    }[];
                    difference: string;
                    month: string;
                    more: number;
                }[];
                owedBefore: string;
                paidOffCycle: {
                    amount: string;
                    code: string;
                    component: string;
                    label: string;
                    on: string;
                }[];
                writtenOff: {
                    amount: string;
                    by: string;
                    /** Format: uuid */
                    documentId: string;
                    on: string;
                    onBehalfOf: string | null;
                } | null;
            } | null;
            counted: {
                activities: string[];
                code: string;
                deals: string[];
                definition: {
                    /** Format: uuid */
                    documentId: string;
                    sha256: string;
                    version: number;
                };
                facts: number;
                how: string;
                name: string;
                value: string;
            }[];
            currency: string;
            engineVersion: string;
            /** Format: uuid */
            id: string;
            lines: {
                amount: string;
                code: string;
                component: string;
                label: string;
                position: number;
            }[];
            month: string;
            owed: string | null;
            person: string;
            /** Format: uuid */
            personId: string;
            postedAt: string | null;
            /** Format: uuid */
            runId: string;
            /** @enum {string} */
            runKind: "regular" | "off-cycle";
            runNumber: number;
            runPurpose: ("leaver" | "bonus" | "correction" | "left-out" | "annual-bonus") | null;
            runStatus: components["schemas"]["PayrollRunStatus"];
            sources: {
                /** Format: uuid */
                documentId: string;
                isReadable: boolean;
                signatures: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    onBehalfOf: string | null;
                }[];
                /** Format: date-time */
                submittedAt: string;
                submittedBy: string;
                version: number;
            }[];
            total: string;
            trace: components["schemas"]["StatementStep"];
            warnings: {
                code: string;
                component: string;
                message: string;
                values?: {
                    [key: string]: string;
                };
            }[];
        };
        StatementNoticesBody: {
            tellsOfStatements: boolean;
        };
        StatementsPage: {
            items: {
                currency: string;
                /** Format: uuid */
                id: string;
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                postedAt: string | null;
                /** Format: uuid */
                runId: string;
                /** @enum {string} */
                runKind: "regular" | "off-cycle";
                runNumber: number;
                runPurpose: ("leaver" | "bonus" | "correction" | "left-out" | "annual-bonus") | null;
                runStatus: components["schemas"]["PayrollRunStatus"];
                total: string;
            }[];
            nextCursor: string | null;
        };
        StatementStep: {
            children: components["schemas"]["StatementStep"][];
            explanation?: string;
            formula: string;
            /** @constant */
            inline?: true;
            label: string;
            result: string;
            resultText: string;
            rounding?: string;
            rule: string;
            sources?: {
                documentId: string;
                /** @enum {string} */
                role: "plan" | "actuals" | "scheme";
                sha256: string;
                version: string;
            }[];
            substituted: string;
            /** @enum {string} */
            unit: "money" | "ratio" | "quantity" | "yes-no";
        };
        SubmissionView: {
            /** Format: uuid */
            documentId: string;
            sha256: string;
            status: components["schemas"]["DocumentStatus"];
            /** Format: date-time */
            submittedAt: string;
            version: number;
        };
        SubmitBody: {
            version: number;
        };
        TailPage: {
            items: {
                department: string;
                /** Format: uuid */
                departmentId: string;
                earnsNoMore: boolean;
                isAtTail: boolean;
                months: {
                    atTail: boolean;
                    attainment: string | null;
                    month: string;
                    pay: string;
                    /** Format: uuid */
                    statementId: string;
                }[];
                monthsAtTail: number;
                payForLeast: string | null;
                payForTarget: string | null;
                person: string;
                /** Format: uuid */
                personId: string;
            }[];
            nextCursor: string | null;
        };
        TailRulesBody: {
            leastPeople: number;
            months: number;
            share: string;
        };
        TakenCalendar: {
            changed: {
                day: string;
                kind: components["schemas"]["DayKind"];
                was: components["schemas"]["DayKind"] | null;
            }[];
            /** @enum {string} */
            country: "RU" | "IN";
            kept: {
                day: string;
                kind: components["schemas"]["DayKind"];
            }[];
            source: string;
            /** @enum {string} */
            status: "decreed" | "by-law";
            year: string;
        };
        TaskDetail: {
            agreedMonth: string;
            code: string;
            completions: {
                /** Format: date-time */
                confirmedAt: string;
                /** Format: uuid */
                confirmedBy: string;
                confirmedByName: string;
                doneOn: string | null;
                evidence: {
                    description: string;
                    files: {
                        bytes: number;
                        /** Format: uuid */
                        id: string;
                        mediaType: string;
                        name: string;
                        sha256: string;
                    }[];
                    /** @enum {string} */
                    kind: "correspondence" | "notice" | "contract" | "report" | "other";
                }[];
                month: string;
                note: string | null;
            }[];
            departmentId: string | null;
            /** Format: uuid */
            documentId: string;
            doneOn: string | null;
            dueOn: string | null;
            enteredOver: string | null;
            /** Format: uuid */
            id: string;
            month: string;
            monthsMissed: number;
            movedFrom: string | null;
            name: string;
            number: number;
            person: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            state: "open" | "done" | "done-late" | "missed";
        };
        TaskPlanDetail: {
            /** Format: uuid */
            cycleId: string;
            decisions: components["schemas"]["Decision"][];
            department: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            people: {
                name: string;
                /** Format: uuid */
                personId: string;
            }[];
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    tasks: {
                        due?: string;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                    }[];
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        TaskPlanDraftBody: {
            basedOn: number;
            tasks: {
                due?: string;
                name: string;
                /** Format: uuid */
                personId: string;
            }[];
        };
        TaskPlansPage: {
            items: {
                /** Format: uuid */
                cycleId: string;
                department: string;
                /** Format: uuid */
                departmentId: string;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        TasksBody: {
            rows?: {
                done?: boolean;
                doneOn?: string;
                due?: string;
                externalId: string;
                month: string;
                name?: string;
                personId: string;
                reason?: string;
            }[];
            withdrawn?: {
                externalId: string;
                month: string;
            }[];
        };
        TasksPage: {
            items: {
                agreedMonth: string;
                code: string;
                departmentId: string | null;
                /** Format: uuid */
                documentId: string;
                doneOn: string | null;
                dueOn: string | null;
                enteredOver: string | null;
                /** Format: uuid */
                id: string;
                month: string;
                monthsMissed: number;
                movedFrom: string | null;
                name: string;
                number: number;
                person: string;
                /** Format: uuid */
                personId: string;
                /** @enum {string} */
                state: "open" | "done" | "done-late" | "missed";
            }[];
            nextCursor: string | null;
        };
        /** Share of a team pool */
        TeamPoolComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "team-pool";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["TeamPoolTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Share of a team pool */
        TeamPoolTerms: {
            pool: {
                of: components["schemas"]["SchemeNumber"];
                rate: components["schemas"]["SchemeRate"];
            } | {
                amount: components["schemas"]["SchemeAmount"];
            };
            /** @enum {string} */
            share: "equal" | "by-salary" | "by-hours";
        };
        /** Timeliness of tasks */
        TimelinessComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "timeliness";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["TimelinessTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Timeliness of tasks */
        TimelinessTerms: {
            afterMiss: (components["schemas"]["SchemeMoney"] | {
                value: components["schemas"]["SchemeCode"];
            } | {
                component: components["schemas"]["SchemeCode"];
            } | {
                atLeast?: number;
                /** @enum {string} */
                credit?: "share" | "whole";
                /** @enum {string} */
                deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                every?: number;
                lastDays?: number;
                name?: string;
                orders?: number;
                where?: components["schemas"]["SchemeDealFilter"];
            } | {
                minus?: (components["schemas"]["SchemeMoney"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
                plus: (components["schemas"]["SchemeMoney"] | {
                    value: components["schemas"]["SchemeCode"];
                } | {
                    component: components["schemas"]["SchemeCode"];
                } | {
                    atLeast?: number;
                    /** @enum {string} */
                    credit?: "share" | "whole";
                    /** @enum {string} */
                    deals: "amount" | "margin" | "collected" | "count" | "clients" | "groups" | "new-clients";
                    every?: number;
                    lastDays?: number;
                    name?: string;
                    orders?: number;
                    where?: components["schemas"]["SchemeDealFilter"];
                })[];
            } | {
                besidesOnTime: components["schemas"]["SchemeAmount"];
            })[];
            missed: components["schemas"]["SchemeAmount"][];
            onTime: components["schemas"]["SchemeAmount"];
            /** @enum {string} */
            reading?: "per-task" | "per-earner";
            withoutTasks?: components["schemas"]["SchemeAmount"];
        };
        TimeWorkedBody: {
            rows?: {
                externalId: string;
                month: string;
                personId: string;
                workedDays?: string;
                workedHours?: string;
            }[];
            withdrawn?: {
                externalId: string;
                month: string;
            }[];
        };
        UncalculatedPeoplePage: {
            items: {
                code: string;
                departmentId: string | null;
                /** Format: date-time */
                foundAt: string;
                person: string;
                /** Format: uuid */
                personId: string;
                range: number;
                reasons: {
                    address: string | null;
                    code: string;
                    message: string;
                    owedBy: components["schemas"]["Role"][];
                    place: string;
                }[];
                settledAt: string | null;
            }[];
            nextCursor: string | null;
        };
        UnreadView: {
            unread: number;
        };
        ValuesBody: {
            rows?: {
                code: string;
                externalId: string;
                month: string;
                personId: string;
                reason?: string;
                value: string;
            }[];
            withdrawn?: {
                externalId: string;
                month: string;
            }[];
        };
        VerificationView: {
            /** @enum {string} */
            verdict: "identical" | "unknown";
        };
        WaitingPage: {
            items: {
                department: string | null;
                /** Format: uuid */
                documentId: string;
                /** Format: date-time */
                dueAt: string;
                dueOn: string;
                kind: components["schemas"]["DocumentKind"];
                month: string;
                onBehalfOf: {
                    name: string;
                    /** Format: uuid */
                    personId: string;
                } | null;
                openQuestions: number;
                payrollRunId: string | null;
                person: string | null;
                personId: string | null;
                schemeCode: string | null;
                schemeVersion: number | null;
                sha256: string;
                step: string;
                subject: {
                    key: string;
                    kind: string;
                };
                /** Format: date-time */
                submittedAt: string;
                version: number;
                worth: {
                    amount: string;
                    isUnlimited: boolean;
                    most: string | null;
                } | null;
            }[];
            nextCursor: string | null;
        };
        Weekend: {
            weekend: number[];
        };
        WhenMissed: {
            escalatesAfter: number | null;
            tells: components["schemas"]["Role"][];
        };
        WinnerBody: {
            because?: string;
            /** Format: uuid */
            personId: string;
            place: number;
        };
        WinnersPage: {
            items: {
                amount: string | null;
                because: string | null;
                contest: string;
                /** Format: uuid */
                contestId: string;
                givenBy: string | null;
                givenOn: string | null;
                /** Format: uuid */
                id: string;
                key: string;
                note: string | null;
                person: string;
                /** Format: uuid */
                personId: string;
                place: number;
                prize: string;
                /** @enum {string} */
                prizeKind: "thing" | "money";
                untilMonth: string;
            }[];
            nextCursor: string | null;
        };
        WithdrawalBody: {
            reason?: string;
            sha256: string;
            version: number;
        };
        WithdrawalView: {
            /** Format: uuid */
            documentId: string;
            status: components["schemas"]["DocumentStatus"];
            version: number;
            /** Format: date-time */
            withdrawnAt: string;
        };
        WithinBoundsIndicator: {
            atLeast?: string;
            atMost?: string;
            code: string;
            howInfluenced?: string;
            howMeasured?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "within-bounds";
            name: string;
            unit: string;
            weight: string;
        };
        WordBody: {
            comment: string;
        };
        WordView: {
            /** Format: uuid */
            statementId: string;
            /** Format: date-time */
            writtenAt: string;
        };
        WriteOffDetail: {
            decisions: components["schemas"]["Decision"][];
            departmentId: string | null;
            /** Format: uuid */
            id: string;
            latestVersion: number;
            month: string;
            person: string;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            statementId: string;
            status: components["schemas"]["DocumentStatus"];
            submittedVersion: number | null;
            version: {
                content: {
                    amount: string;
                    /** Format: uuid */
                    personId: string;
                    reason: string;
                };
                /** Format: date-time */
                draftedAt: string;
                /** Format: uuid */
                draftedBy: string;
                hashFormat: number;
                sha256: string;
                submittedAt: string | null;
                submittedBy: string | null;
                version: number;
            };
        };
        WriteOffDraftBody: {
            amount: string;
            basedOn: number;
            reason: string;
        };
        WriteOffsPage: {
            items: {
                departmentId: string | null;
                /** Format: uuid */
                id: string;
                latestVersion: number;
                month: string;
                person: string;
                /** Format: uuid */
                personId: string;
                /** Format: uuid */
                statementId: string;
                status: components["schemas"]["DocumentStatus"];
                submittedVersion: number | null;
            }[];
            nextCursor: string | null;
        };
        /** Year-to-date commission */
        YearToDateCommissionComponent: {
            code: components["schemas"]["SchemeCode"];
            /** @enum {string} */
            for?: "days-on-staff" | "whole-month" | "on-staff-on-last-day" | "also-after-leaving";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "year-to-date-commission";
            line?: components["schemas"]["SchemeCode"];
            name: string;
            terms: components["schemas"]["YearToDateCommissionTerms"];
            times?: components["schemas"]["SchemeMultiplier"];
            when?: components["schemas"]["SchemeCondition"];
        };
        /** Terms: Year-to-date commission */
        YearToDateCommissionTerms: {
            on: components["schemas"]["SchemeAmount"] | {
                productLines: {
                    amount: components["schemas"]["SchemeAmount"];
                    code: components["schemas"]["SchemeCode"];
                    coefficient: components["schemas"]["SchemeRatio"];
                    name: string;
                }[];
            } | {
                /** @constant */
                revenueOf: "clients";
            };
            overdue?: {
                agreedDays?: components["schemas"]["SchemeNumber"];
                amount?: components["schemas"]["SchemeAmount"];
                deferredDays?: components["schemas"]["SchemeNumber"];
                limit?: components["schemas"]["SchemeAmount"];
                /** @enum {string} */
                mode?: "deduct" | "pay-lower-rate";
                owed?: components["schemas"]["SchemeAmount"];
                rate: components["schemas"]["SchemeRate"];
                triggers?: ("limit" | "deferral")[];
            };
            rate: {
                /** @constant */
                kind: "marginal";
                tiers: {
                    from: components["schemas"]["SchemeQuantity"];
                    rate: components["schemas"]["SchemeRate"];
                    to?: components["schemas"]["SchemeQuantity"];
                }[];
            } | {
                /** @enum {string} */
                edge?: "lower-inclusive" | "upper-inclusive";
                /** @constant */
                kind: "whole-amount";
                monotone?: boolean;
                tiers: {
                    from: components["schemas"]["SchemeQuantity"];
                    rate: components["schemas"]["SchemeRate"];
                    to?: components["schemas"]["SchemeQuantity"];
                }[];
            };
        };
        YesNoIndicator: {
            code: string;
            howInfluenced?: string;
            howMeasured?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "yes-no";
            name: string;
            /** @constant */
            target: "1";
            threshold?: string;
            unit: string;
            weight: string;
        };
        YesNoIndicatorInput: {
            code: string;
            howInfluenced?: string;
            howMeasured?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "yes-no";
            name: string;
            /** @constant */
            target?: "1";
            threshold?: string;
            unit: string;
            weight: string;
        };
    };
    responses: {
        AnotherState: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        NotAvailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        NotJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        NotReadable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        NotThere: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        NotValid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        TooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    absencesList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                on?: string;
                personId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsencesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    absencesEnter: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    absencesWithdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    actualsReopeningsList: {
        parameters: {
            query?: {
                cursor?: string;
                cycleId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReopeningsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    actualsReopeningsCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReopeningBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    actualsReopeningsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReopeningDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    actualsReopeningsSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    actualsReopeningsSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    adjustmentsList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                personId?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    adjustmentsCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAdjustmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    adjustmentsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    adjustmentsSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    adjustmentsSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualBonusesList: {
        parameters: {
            query: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                state?: "paid" | "payable" | "waiting" | "not-entitled";
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualBonusesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualCyclesList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                stage?: "planning" | "plans-signed" | "actuals-submitted" | "actuals-approved" | "closed";
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualCyclesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualCyclesOpen: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenAnnualCycleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedAnnualCycleView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualCyclesShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualCycleDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualActualsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualActualsDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualActualsSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnualActualsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualActualsDraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualActualsSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualPlansList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                personId?: string;
                status?: components["schemas"]["DocumentStatus"];
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualPlansPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualPlansCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnnualPlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualPlansShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualPlanDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualPlansSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnualPlanDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualPlansSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    annualPlansShowVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    approvalsWaiting: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                documentId?: string;
                format?: "json" | "csv" | "xlsx";
                kind?: components["schemas"]["DocumentKind"];
                limit?: number;
                month?: string;
                onBehalfOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    assignmentOrdersList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                personId?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    assignmentOrdersCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentOrderBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    assignmentOrdersShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentOrderDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    assignmentOrdersSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentOrderDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    assignmentOrdersSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    auditList: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                from?: string;
                limit?: number;
                objectId?: string;
                objectKind?: string;
                personId?: string;
                until?: string;
                withoutReads?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    awaitedActsList: {
        parameters: {
            query?: {
                departmentId?: string;
                mine?: "true" | "false";
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwaitedActsView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    awaitedActsRemind: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemindBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindedView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    bankAccountsList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                personId?: string;
                status?: "proposed" | "confirmed" | "refused" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    bankAccountsPropose: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    bankAccountsDecide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountDecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    calendarFeedShow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    calendarFeedRenew: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewFeedView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    calendarFeedRevoke: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    calendarFeedRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            400: components["responses"]["NotReadable"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
        };
    };
    businessClockShow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    businessClockAdvance: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvancedView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    writtenTablesCompany: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                language?: components["schemas"]["Language"];
                month?: string;
            };
            header?: never;
            path: {
                kind: "people" | "departments" | "assignments" | "plans" | "actuals";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    contestsListFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestFigures"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    contestsListWinners: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                isGiven?: "true" | "false";
                limit?: number;
                personId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WinnersPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    contestsList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                withdrawn?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    contestsAnnounce: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    contestsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    contestsShowStandings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestStandingsView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    contestsRecordWinner: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WinnerBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    contestsGive: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                winnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrizeGivenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    contestsWithdrawWinner: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                winnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BecauseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    contestsWithdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BecauseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    countedValuesShow: {
        parameters: {
            query: {
                month: string;
                personId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedValuesView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    cycleReopeningsList: {
        parameters: {
            query?: {
                cursor?: string;
                cycleId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleReopeningsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    cycleReopeningsCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCycleReopeningBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    cycleReopeningsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleReopeningDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    cycleReopeningsSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleReopeningDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    cycleReopeningsSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    approvalsDecideAll: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionsView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    delegationOrdersList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                personId?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    delegationOrdersCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationOrderBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    delegationOrdersShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationOrderDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    delegationOrdersSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationOrderDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    delegationOrdersSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    delegationsList: {
        parameters: {
            query?: {
                cursor?: string;
                delegateId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                on?: string;
                principalId?: string;
                status?: "proposed" | "confirmed" | "refused" | "withdrawn" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    delegationsPropose: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    delegationsDecide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationDecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    demoCompanyShow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoCompanyView"];
                };
            };
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
        };
    };
    departmentsList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    departmentsAdd: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDepartment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    departmentsMove: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewParent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    disputesList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                overdue?: "true" | "false";
                personId?: string;
                status?: "open" | "accepted" | "refused" | "settled" | "withdrawn";
                toAnswer?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    disputesRaise: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDisputeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDisputeReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    disputesShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    disputesAdjust: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeAdjustmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeAdjustmentReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    disputesAnswer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeAnswerBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    disputesEnd: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeEndBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    documentsOpen: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                kind?: components["schemas"]["DocumentKind"];
                limit?: number;
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDocumentsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    documentsHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentHistoryView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    documentsCompare: {
        parameters: {
            query?: {
                against?: number;
                version?: number;
                with?: "last-signed" | "last-month" | "version";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentComparisonView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    approvalsDecide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    questionsAsk: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    questionsAnswer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    documentsReassign: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignmentView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    documentsWithdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    evidenceUpload: {
        parameters: {
            query?: {
                fileName?: string;
            };
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceFileView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    evidenceShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceFileView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    evidenceRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "message/rfc822": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsList: {
        parameters: {
            query?: {
                cursor?: string;
                externalId?: string;
                history?: "true" | "false";
                limit?: number;
                month?: string;
                on?: string;
                personId?: string;
            };
            header?: never;
            path: {
                kind: components["schemas"]["FactKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsPage"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    writtenTablesFacts: {
        parameters: {
            query?: {
                externalId?: string;
                format?: "csv" | "xlsx";
                language?: components["schemas"]["Language"];
                month?: string;
                on?: string;
                personId?: string;
            };
            header?: never;
            path: {
                kind: components["schemas"]["FactKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsActivities: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivitiesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsAdjustments: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsClients: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsDeals: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsFines: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsNothing: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsPayments: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsReceivables: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceivablesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsTasks: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TasksBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsTimeWorked: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeWorkedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    factsValues: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValuesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsReceipt"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    finesList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                personId?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    finesCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFineBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    finesShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FineDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    finesSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FineDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    finesSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    finesShowVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FineVersionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    writtenTablesTemplate: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                language?: components["schemas"]["Language"];
            };
            header?: never;
            path: {
                kind: "people" | "departments" | "assignments" | "plans" | "actuals" | "clients" | "deals" | "payments" | "receivables" | "activities" | "values" | "time-worked" | "tasks" | "fines" | "adjustments" | "nothing";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    importsList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                kind?: "people" | "departments" | "assignments" | "plans" | "actuals" | "clients" | "deals" | "payments" | "receivables" | "activities" | "values" | "time-worked" | "tasks" | "fines" | "adjustments" | "nothing";
                limit?: number;
                status?: components["schemas"]["ImportStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    importsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    importsCommit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    importsDecide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    importsListMissing: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingPage"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    importsReadAnew: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    importsListRows: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["ImportRowState"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowsPage"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    importsUndo: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    importsUpload: {
        parameters: {
            query?: {
                fileName?: string;
            };
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                kind: "people" | "departments" | "assignments" | "plans" | "actuals" | "clients" | "deals" | "payments" | "receivables" | "activities" | "values" | "time-worked" | "tasks" | "fines" | "adjustments" | "nothing";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    incidentsList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                status?: "open" | "settled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    incidentsAct: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    kpiPlansList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                personId?: string;
                sort?: "month" | "-month" | "person" | "-person";
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    kpiPlansCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    kpiPlansShow: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    acknowledgementOfPlanShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanToReadView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    acknowledgementOfPlanAcknowledge: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgementView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    kpiPlansSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    kpiPlansPayAtLevels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayAtLevelsView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    kpiPlansSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    kpiPlansShowVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    loyaltyListsList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                status?: components["schemas"]["DocumentStatus"];
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoyaltyListsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    loyaltyListsCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLoyaltyListBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    loyaltyListsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoyaltyListDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    loyaltyListsSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoyaltyListDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    loyaltyListsSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    loyaltyListsPropose: {
        parameters: {
            query: {
                departmentId: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoyaltyProposalView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    mailRefusalsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailRefusalView"];
                };
            };
            400: components["responses"]["NotReadable"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
        };
    };
    mailRefusalsRefuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailRefusalView"];
                };
            };
            400: components["responses"]["NotReadable"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
        };
    };
    monthStatisticsShow: {
        parameters: {
            query: {
                months?: number;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthStatisticsView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    monthlyCyclesList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                stage?: components["schemas"]["CycleStage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CyclesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    monthlyCyclesOpen: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCycleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedCycleView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    monthlyCyclesShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    actualsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActualsDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    actualsSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActualsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActualsDraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    actualsSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    monthlyCyclesDecisions: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthDecisionsPage"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    noticesList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                isRead?: "true" | "false";
                kind?: "reminder" | "escalation" | "digest" | "deadlines-moved" | "statement-posted" | "mail-failed";
                language?: components["schemas"]["Language"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    noticesMarkRead: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    noticesMarkAllRead: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllReadView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    noticesShowSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    noticesChangeSettings: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    noticesCountUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationShow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationAnnualDeadlines: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualDeadlinesView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetAnnualRules: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnualRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualRulesBody"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationSetDay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDay"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDay"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    publishedCalendarsTake: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenCalendar"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetDeadlineRules: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlineRules"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineRules"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationDeadlines: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinesView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetDeductionLimit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeductionLimit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeductionLimit"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetDisputeDays: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeDays"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeDays"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetForecastRule: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlineRule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineRule"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    outputSettingsSetLedgerAccounts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerAccountsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAccountsBody"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetLoyaltyStandard: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoyaltyStandardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoyaltyStandardBody"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    outputSettingsSetPayer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayerBody"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    outputSettingsShow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSettingsView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetPayrollRules: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayrollRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayrollRulesBody"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationSetPlanLimits: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanLimits"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanLimits"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    publishedCalendarsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedCalendarsView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetReminderRules: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderRulesBody"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetRetentionRules: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRulesBody"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetRoute: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                kind: components["schemas"]["DocumentKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Route"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetStatementBounds: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementBoundsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementBoundsBody"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    outputSettingsTellOfStatements: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementNoticesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementNoticesBody"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetTailRules: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TailRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TailRulesBody"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetTimeZone: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationTimeZone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationTimeZone"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetWeekend: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Weekend"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Weekend"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    organisationRulesSetWeightMemoRule: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlineRule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineRule"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    parallelSchemesList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                status?: "proposed" | "confirmed" | "refused" | "withdrawn" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParallelSchemesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    parallelSchemesPropose: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParallelSchemeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParallelSchemeView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    parallelSchemesDecide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParallelDecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParallelSchemeView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payChangesList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                personId?: string;
                waiting?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayChangesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    paySchemesList: {
        parameters: {
            query?: {
                code?: string;
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    paySchemesCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSchemeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeDraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    paySchemesShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    paySchemesDescribe: {
        parameters: {
            query?: {
                language?: components["schemas"]["ExplanationLanguage"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    paySchemesSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchemeDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeDraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    paySchemesPayAtLevels: {
        parameters: {
            query?: {
                departmentId?: string;
                month?: string;
                position?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayAtLevelsView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    paySchemesSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    paySchemesShowVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeVersionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    paySchemesJsonSchema: {
        parameters: {
            query?: {
                language?: components["schemas"]["ExplanationLanguage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    paySoFarList: {
        parameters: {
            query: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaySoFarPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    paySoFarShow: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaySoFarView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollFilesList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                kind?: "register" | "department-summary" | "accounting-entries" | "bank-payment" | "exchange";
                limit?: number;
                runId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollFilesShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollFilesRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/xml": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollFilesMark: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollFilesDecideMark: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                markId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkDecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollReadinessList: {
        parameters: {
            query: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month: string;
                personIds?: string;
                purpose?: "leaver" | "bonus" | "correction" | "left-out" | "annual-bonus";
                what?: "plan" | "actuals" | "figures" | "scheme" | "assignment" | "later-month" | "last-day" | "nothing-to-pay" | "paid-already" | "held-by-a-run" | "regular-run" | "earlier-month" | "annual-plan" | "annual-actuals" | "probation" | "not-on-staff" | "hired-too-late";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollRunsList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                kind?: "regular" | "off-cycle";
                limit?: number;
                month?: string;
                purpose?: "leaver" | "bonus" | "correction" | "left-out" | "annual-bonus";
                status?: components["schemas"]["PayrollRunStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollRunsStart: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollRunsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollRunsCancel: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    runComparisonCompare: {
        parameters: {
            query?: {
                change?: "both" | "joined" | "left" | "left-out";
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                sort?: "person" | "-person" | "before" | "-before" | "now" | "-now" | "difference" | "-difference" | "size" | "-size";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunComparisonPage"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollRunsEnd: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    runProgressFollow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollFilesMake: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollRunsListFlags: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                waiting?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagsPage"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollRunsAnswerFlag: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                statementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollRunsExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollRunsCompare: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                parallelId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParallelPage"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    payrollRunsExportComparison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    runControlPause: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PausedView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    runControlListProblems: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                open?: "true" | "false";
                personId?: string;
                range?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UncalculatedPeoplePage"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    runProgressShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    runControlRecalculate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecalculationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecalculatedView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    runReconciliationShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    runControlResume: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PausedView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    runComparisonTotals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTotalsView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    peopleList: {
        parameters: {
            query?: {
                awaitsConfirmation?: "true" | "false";
                cursor?: string;
                day?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                isActive?: "true" | "false";
                limit?: number;
                name?: string;
                role?: components["schemas"]["Role"];
                sort?: "name" | "-name" | "login" | "-login";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    peopleAdd: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedPersonView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    peopleShow: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    peopleResetPassword: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    peopleConfirmReset: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetConfirmedView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    planAcknowledgementsList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                personId?: string;
                waiting?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgementsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    planRevisionsList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                personId?: string;
                planId?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    planRevisionsCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRevisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    planRevisionsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    planRevisionsSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    planRevisionsPayEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayEffectView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    planRevisionsSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    planRevisionsShowVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionVersionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    positionsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionsView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    positionsAdd: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPosition"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    proposalsToPartList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                personId?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswersPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    proposalsToPartCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProposalToPartBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    proposalsToPartShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalToPartDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    proposalsToPartSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalToPartDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    proposalsToPartSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    questionsList: {
        parameters: {
            query?: {
                cursor?: string;
                documentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                waiting?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    regulationChangesList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    regulationChangesCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    regulationChangesShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    regulationChangesSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    regulationChangesSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    repairsList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    repairsRepair: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepairBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    repairsOpen: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                objectKind?: "monthly-cycle" | "annual-cycle" | "document" | "payroll-run" | "import" | "organisation";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenProcessesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    retentionItems: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                kind?: "review" | "part";
                limit?: number;
                month?: string;
                personId?: string;
                status?: "open" | "closed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionItemsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    retentionResults: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                isBelow?: "true" | "false";
                limit?: number;
                month?: string;
                personId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionResultsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    reviewMinutesList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                personId?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswersPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    reviewMinutesCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReviewMinutesBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    reviewMinutesShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewMinutesDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    reviewMinutesSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewMinutesDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    reviewMinutesSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    salaryOrdersList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                personId?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    salaryOrdersCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalaryOrderBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    salaryOrdersShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalaryOrderDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    salaryOrdersSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalaryOrderDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    salaryOrdersSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    salesPlansList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesPlansPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    salesPlansCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSalesPlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    salesPlansShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesPlanDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    salesPlansSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesPlanDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    salesPlansSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    sandboxesOpen: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSandbox"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    savedViewsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewsView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    savedViewsSave: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewsView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    savedViewsRemove: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovedViewBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewsView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    schemeLibraryList: {
        parameters: {
            query?: {
                language?: components["schemas"]["ExplanationLanguage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryList"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    schemeLibraryShow: {
        parameters: {
            query?: {
                language?: components["schemas"]["ExplanationLanguage"];
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibrarySchemeView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    schemeLibraryDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LibraryDraftBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeDraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    sessionShow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    sessionCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    sessionRemove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    sessionAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    sessionChangePassword: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordChanged"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    sessionGivePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenPassword"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordGivenView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    staffChangesList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                kind?: components["schemas"]["StaffKind"];
                limit?: number;
                personId?: string;
                status?: components["schemas"]["StaffChangeStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffChangesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    staffChangesPropose: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposedChangeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffChangeView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    staffChangesDecide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffDecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffChangeView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    statementVerificationsVerify: {
        parameters: {
            query: {
                sha256: string;
                total?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            400: components["responses"]["NotReadable"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
        };
    };
    statementsList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                personId?: string;
                runId?: string;
                runKind?: "regular" | "off-cycle";
                sort?: "month" | "-month" | "person" | "-person" | "total" | "-total";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    statementsShow: {
        parameters: {
            query?: {
                language?: components["schemas"]["ExplanationLanguage"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    statementsShowAsOf: {
        parameters: {
            query: {
                at: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementAsOfView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    statementsExplain: {
        parameters: {
            query?: {
                language?: components["schemas"]["ExplanationLanguage"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    statementsExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    statementsPrint: {
        parameters: {
            query?: {
                language?: components["schemas"]["ExplanationLanguage"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    tailReportList: {
        parameters: {
            query: {
                all?: "true" | "false";
                by?: "attainment" | "pay";
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                until: string;
                withReview?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TailPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    taskPlansList: {
        parameters: {
            query?: {
                cursor?: string;
                cycleId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPlansPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    taskPlansCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTaskPlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    taskPlansShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPlanDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    taskPlansSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskPlanDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    taskPlansSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    tasksList: {
        parameters: {
            query: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month: string;
                personId?: string;
                state?: "open" | "done" | "done-late" | "missed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasksPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    tasksShow: {
        parameters: {
            query?: {
                month?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    tasksConfirm: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    valueDefinitionsList: {
        parameters: {
            query?: {
                code?: string;
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    valueDefinitionsCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDefinitionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionDraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    valueDefinitionsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    valueDefinitionsSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefinitionDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionDraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    valueDefinitionsSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    valueDefinitionsListDeclared: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredValues"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    volumeForecastsList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                history?: "true" | "false";
                isLate?: "true" | "false";
                limit?: number;
                month?: string;
                personId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    volumeForecastsSend: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForecastBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    volumeForecastsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    volumeForecastsLines: {
        parameters: {
            query: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                isPreOrder?: "true" | "false";
                limit?: number;
                month: string;
                personId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastLinesPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    volumeForecastsOwed: {
        parameters: {
            query: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwedForecastsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    weightMemosList: {
        parameters: {
            query?: {
                cursor?: string;
                departmentId?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemosPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    weightMemosCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMemoBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    weightMemosShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    weightMemosSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemoDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    weightMemosPayEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoPayEffectView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    weightMemosSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    weightMemosShowVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoVersionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    writeOffsList: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                month?: string;
                personId?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteOffsPage"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    writeOffsCreate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWriteOffBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    writeOffsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteOffDetail"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    writeOffsSaveDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOffDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    writeOffsSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["AnotherState"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: components["responses"]["NotAvailable"];
        };
    };
    healthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
        };
    };
    healthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            422: components["responses"]["NotValid"];
            500: components["responses"]["Failure"];
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
}
