// Generated from the API description by tools/openapi. Do not edit.

export interface paths {
    "/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say who can see what */
        get: operations["access.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acts/{act}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back everything that was done in one act */
        post: operations["act.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer-texts/{space}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the texts with which a space answers requests */
        get: operations["answer_texts.get"];
        /** Change the texts with which a space answers; an empty one is the usual one again */
        put: operations["answer_texts.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring in an export of Notion, Trello or Todoist: a line of JSON says what is wanted, the file's bytes follow; the answer is lines of JSON, the last of which says what came of it */
        post: operations["arrival.bring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say where a principal's time went and will go */
        get: operations["audit.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/categorise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put meetings under a category, all at once */
        post: operations["audit.categorise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a figure of the report counts */
        get: operations["audit.meetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rules of standing authority */
        get: operations["authority.list"];
        put?: never;
        /** Make a rule of standing authority */
        post: operations["authority.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authority/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put a rule of standing authority into the trash */
        delete: operations["authority.trash"];
        options?: never;
        head?: never;
        /** Change a rule of standing authority */
        patch: operations["authority.update"];
        trace?: never;
    };
    "/authority/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a rule of standing authority out of the trash */
        post: operations["authority.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authority/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say whether something may be decided, is to be asked, or is never done */
        get: operations["authority.judge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a link to a booking page */
        delete: operations["booking_link.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking-pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List booking pages */
        get: operations["booking_page.list"];
        put?: never;
        /** Make a booking page */
        post: operations["booking_page.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking-pages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a booking page with its links */
        get: operations["booking_page.get"];
        put?: never;
        post?: never;
        /** Put a booking page away; its links end, what is booked stays */
        delete: operations["booking_page.trash"];
        options?: never;
        head?: never;
        /** Change a booking page, close or open it */
        patch: operations["booking_page.update"];
        trace?: never;
    };
    "/booking-pages/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link to a booking page */
        post: operations["booking_link.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking-pages/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a booking page out of the trash; its links open it again */
        post: operations["booking_page.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking-pages/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the starts that a booking page offers */
        get: operations["booking_page.slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List bookings as they stand in the calendars */
        get: operations["booking.list"];
        put?: never;
        /** Book a time for somebody outside, within the rules of a page or with a reason outside of them */
        post: operations["booking.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a booking */
        get: operations["booking.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a booking that waits */
        post: operations["booking.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a booking that waits, or cancel one that is confirmed */
        post: operations["booking.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new link for whoever booked; the one before ends */
        post: operations["booking.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a booking */
        post: operations["booking.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the calendars */
        get: operations["calendar.list"];
        put?: never;
        /** Make a calendar, or subscribe to an address */
        post: operations["calendar.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put a calendar and its events into the trash */
        delete: operations["calendar.trash"];
        options?: never;
        head?: never;
        /** Change a calendar */
        patch: operations["calendar.update"];
        trace?: never;
    };
    "/calendars/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export a calendar as an iCalendar file */
        get: operations["calendar.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a subscription now */
        post: operations["calendar.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a calendar out of the trash */
        post: operations["calendar.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What others changed since the last visit */
        get: operations["changes.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/said": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept one change, or keep it for later */
        post: operations["changes.say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the changes were read */
        post: operations["changes.seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was said about a record */
        get: operations["comment.list"];
        put?: never;
        /** Say something about a record */
        post: operations["comment.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a comment */
        get: operations["comment.get"];
        put?: never;
        post?: never;
        /** Take a comment of your own back */
        delete: operations["comment.trash"];
        options?: never;
        head?: never;
        /** Make a comment of your own say something else */
        patch: operations["comment.update"];
        trace?: never;
    };
    "/comments/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who reads a record and can be mentioned */
        get: operations["comment.readers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decision-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a link to a decision */
        delete: operations["decision_link.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List decisions by their date */
        get: operations["decision.list"];
        put?: never;
        /** Ask a principal to decide something */
        post: operations["decision.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a decision with the links to it */
        get: operations["decision.get"];
        put?: never;
        post?: never;
        /** Put a decision into the trash */
        delete: operations["decision.trash"];
        options?: never;
        head?: never;
        /** Change what is asked; links that were given out end */
        patch: operations["decision.update"];
        trace?: never;
    };
    "/decisions/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a decision, or write down what the principal said */
        post: operations["decision.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions/{id}/later": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a decision off; its date stays */
        post: operations["decision.later"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link by which a decision is answered once */
        post: operations["decision_link.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask again what was answered, lapsed or withdrawn; what followed stays done */
        post: operations["decision.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a decision out of the trash */
        post: operations["decision.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a question back */
        post: operations["decision.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/efforts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what you spent */
        get: operations["effort.list"];
        put?: never;
        /** Note minutes that you spent on a record */
        post: operations["effort.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/efforts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back what you noted */
        delete: operations["effort.trash"];
        options?: never;
        head?: never;
        /** Change what you noted */
        patch: operations["effort.update"];
        trace?: never;
    };
    "/efforts/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Share what you spent on a record with those who see it, or take that back */
        post: operations["effort.share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what happens within a window of time */
        get: operations["event.list"];
        put?: never;
        /** Make an event */
        post: operations["event.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an event or one occurrence of it */
        get: operations["event.get"];
        put?: never;
        post?: never;
        /** Put an event into the trash, or take a part out */
        delete: operations["event.trash"];
        options?: never;
        head?: never;
        /** Change an event or a part of it */
        patch: operations["event.update"];
        trace?: never;
    };
    "/events/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move or copy an event by days and minutes, or into another calendar */
        post: operations["event.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an event out of the trash */
        post: operations["event.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell what a meeting would lie upon, before it is saved */
        post: operations["event.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List why meetings lie in protected time */
        get: operations["exemption.list"];
        put?: never;
        /** Let a meeting lie in protected time, and say why */
        post: operations["exemption.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exemptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an exemption away */
        delete: operations["exemption.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exemptions/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to an exemption */
        post: operations["exemption.agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the fields of one's own */
        get: operations["field.list"];
        put?: never;
        /** Make a field */
        post: operations["field.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put a field into the trash; records keep what they hold in it */
        delete: operations["field.trash"];
        options?: never;
        head?: never;
        /** Change a field */
        patch: operations["field.update"];
        trace?: never;
    };
    "/fields/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a field out of the trash */
        post: operations["field.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fields/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what holds something in a field, of all kinds */
        get: operations["field.uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fields/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the fields into an order */
        post: operations["field.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List files */
        get: operations["file.list"];
        put?: never;
        /** Bring a file: its bytes are the body; ?name= and &about_kind= and &about=, or &space=, say where to */
        post: operations["file.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a file and its versions */
        get: operations["file.get"];
        put?: never;
        post?: never;
        /** Put a file into the trash */
        delete: operations["file.trash"];
        options?: never;
        head?: never;
        /** Change a file, or go back to one of its versions */
        patch: operations["file.update"];
        trace?: never;
    };
    "/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Give what a file holds, or held at ?version=; ?inline=true shows a PDF in place */
        get: operations["file.content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete a file that is in the trash for good */
        post: operations["file.forget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Give a small picture of a picture, of ?version=; ?size=large gives a larger one */
        get: operations["file.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a file out of the trash */
        post: operations["file.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a new version of a file: its bytes are the body; ?name= and &rev= go with it */
        post: operations["file.replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check ahead: what needs attention in the coming days */
        get: operations["finding.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Snooze a finding, or accept it with a reason */
        post: operations["finding.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/answers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the answer to a finding away */
        delete: operations["finding.reopen"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the first steps of the caller, and which are taken */
        get: operations["first_steps.get"];
        put?: never;
        /** Put the caller's first steps away, or show them again */
        post: operations["first_steps.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show how much work the coming 12 weeks bring */
        get: operations["forecast.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gather what there is to hand over for some days */
        get: operations["handover.draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a note of what is handed over, and show it to who takes over */
        post: operations["handover.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what happened to a record */
        get: operations["history.record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hold-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List hold sets, the soonest to confirm first */
        get: operations["hold_set.list"];
        put?: never;
        /** Hold several times for one meeting */
        post: operations["hold_set.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hold-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a hold set with its texts */
        get: operations["hold_set.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a hold set: extend it, rank, add, swap or remove options */
        patch: operations["hold_set.update"];
        trace?: never;
    };
    "/hold-sets/{id}/asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the options were sent as they stand */
        post: operations["hold_set.asked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hold-sets/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm one option and release the others for everybody */
        post: operations["hold_set.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hold-sets/{id}/read-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find out which option an answer means */
        post: operations["hold_set.read_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hold-sets/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release all options */
        post: operations["hold_set.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the last imports */
        get: operations["import.list"];
        put?: never;
        /** Read an iCalendar file into a calendar */
        post: operations["import.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how far an import is */
        get: operations["import.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/remove-vanished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put what vanished from an imported file into the trash */
        post: operations["import.remove_vanished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/vanished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what vanished from an imported file */
        get: operations["import.vanished"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List invitations that can still be accepted */
        get: operations["invitation.list"];
        put?: never;
        /** Invite somebody by a link */
        post: operations["invitation.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
        delete: operations["invitation.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/layouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the layouts of Today, and which one uses */
        get: operations["layout.list"];
        put?: never;
        /** Keep a layout of Today */
        post: operations["layout.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/layouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a layout of Today */
        get: operations["layout.get"];
        put?: never;
        post?: never;
        /** Put a layout of Today into the trash */
        delete: operations["layout.trash"];
        options?: never;
        head?: never;
        /** Change a layout of Today */
        patch: operations["layout.update"];
        trace?: never;
    };
    "/layouts/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Share a layout of Today with everybody, or take it back */
        post: operations["layout.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/layouts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a layout of Today out of the trash */
        post: operations["layout.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/layouts/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use a layout of Today on one kind of device */
        post: operations["layout.choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the kinds of records that are listed, and what can be asked of them */
        get: operations["list.kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lists/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List records of a kind, as rows */
        get: operations["list.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lists/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one value of a record in a list */
        patch: operations["list.set"];
        trace?: never;
    };
    "/lists/{kind}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export a list as a table (CSV); takes what the list takes, but pages */
        get: operations["list.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow changes as server-sent events */
        get: operations["live.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say who is signed in */
        get: operations["me.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one's own settings */
        patch: operations["me.update"];
        trace?: never;
    };
    "/me/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the devices one is signed in on */
        get: operations["device.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign a device out */
        delete: operations["device.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/devices/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out everywhere else */
        post: operations["device.end_others"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's password and sign out everywhere else */
        post: operations["password.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one's API tokens */
        get: operations["token.list"];
        put?: never;
        /** Make an API token; its secret is shown this once */
        post: operations["token.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API token */
        delete: operations["token.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List everybody with a sign-in */
        get: operations["member.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a member's role or title, or disable them */
        patch: operations["member.update"];
        trace?: never;
    };
    "/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the comments that mention you and that you have not read */
        get: operations["mention.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mentions/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that you have read comments that mention you */
        post: operations["mention.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what you asked yourself, also where you see nothing else */
        get: operations["request.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what you asked and what was said, as the page by link does */
        get: operations["request.mine_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-requests/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a word to what you asked */
        post: operations["request.mine_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List notes */
        get: operations["note.list"];
        put?: never;
        /** Make a note, or make one from a template */
        post: operations["note.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a note with its text */
        get: operations["note.get"];
        put?: never;
        post?: never;
        /** Put a note into the trash */
        delete: operations["note.trash"];
        options?: never;
        head?: never;
        /** Change a note; a text is merged with what others saved since its base */
        patch: operations["note.update"];
        trace?: never;
    };
    "/notes/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a note out of the trash */
        post: operations["note.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notes/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a note said */
        get: operations["note.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notes/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what a note said at a version, and what was different before */
        get: operations["note.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what you were told */
        get: operations["notice.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count what you were told and have not read */
        get: operations["notice.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the devices on which you are told */
        get: operations["push_device.list"];
        put?: never;
        /** Be told on this device */
        post: operations["push_device.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Be told on a device no more */
        delete: operations["push_device.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that you have read notices, or have not */
        post: operations["notice.mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what you want to hear no more of */
        get: operations["notice.mutes"];
        put?: never;
        /** Hear no more of one thing */
        post: operations["notice.mute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/mutes/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Hear of one thing again */
        delete: operations["notice.unmute"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say what you are told how */
        get: operations["notice.settings"];
        /** Choose what you are told how */
        put: operations["notice.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that you opened a record */
        post: operations["opened.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opened/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget what you opened */
        post: operations["opened.forget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-fields/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what a record holds in its own fields */
        get: operations["field.held"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what a record holds in its own fields */
        patch: operations["field.fill"];
        trace?: never;
    };
    "/partnerships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who supports whom */
        get: operations["partnership.list"];
        put?: never;
        /** Say who supports a principal, from when to when */
        post: operations["partnership.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partnerships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a partnership */
        patch: operations["partnership.update"];
        trace?: never;
    };
    "/partnerships/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a partnership, now or after a day */
        post: operations["partnership.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what you pinned and what you opened last */
        get: operations["pin.list"];
        put?: never;
        /** Pin a record, or move it among what you pinned */
        post: operations["pin.put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pins/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unpin a record */
        post: operations["pin.drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what there is to say to principals */
        get: operations["point.list"];
        put?: never;
        /** Write down something to say to a principal */
        post: operations["point.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put something to say into the trash */
        delete: operations["point.trash"];
        options?: never;
        head?: never;
        /** Change something to say, or tick it as said */
        patch: operations["point.update"];
        trace?: never;
    };
    "/points/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take something to say out of the trash */
        post: operations["point.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/poll-people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ask somebody no longer */
        delete: operations["poll_voter.remove"];
        options?: never;
        head?: never;
        /** Change somebody who is asked, or answer on their behalf */
        patch: operations["poll_voter.update"];
        trace?: never;
    };
    "/poll-people/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Make the links of somebody open nothing */
        delete: operations["poll_voter.end_links"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/polls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List polls, the soonest to close first */
        get: operations["poll.list"];
        put?: never;
        /** Propose several times for a meeting */
        post: operations["poll.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/polls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a poll with its answers, and who is free when */
        get: operations["poll.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a poll: its words, its times, its deadline */
        patch: operations["poll.update"];
        trace?: never;
    };
    "/polls/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a time that somebody proposed one of the options */
        post: operations["poll.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/polls/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft a letter to each of some people, with a link of their own */
        post: operations["poll.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/polls/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm one of the times: make the meeting, or confirm what is held and release the rest */
        post: operations["poll.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/polls/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a poll, or cancel it */
        post: operations["poll.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/polls/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link for whoever has it */
        post: operations["poll.open_link"];
        /** End the links for whoever has one */
        delete: operations["poll.end_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/polls/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask one more person */
        post: operations["poll_voter.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/polls/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take answers again; a meeting that was confirmed goes */
        post: operations["poll.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/principals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List principals with where they are */
        get: operations["principal.list"];
        put?: never;
        /** Add a principal */
        post: operations["principal.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/principals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a principal */
        patch: operations["principal.update"];
        trace?: never;
    };
    "/principals/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say where principals are on each date, and when they work */
        get: operations["principal.days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/principals/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export all calendars of a principal as one iCalendar file */
        get: operations["principal.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/principals/{id}/video-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a video link by a principal's template */
        post: operations["principal.video_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/priorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what goes first */
        get: operations["priority.list"];
        put?: never;
        /** Say what goes first, from one date until another */
        post: operations["priority.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/priorities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put an order into the trash */
        delete: operations["priority.trash"];
        options?: never;
        head?: never;
        /** Change what goes first */
        patch: operations["priority.update"];
        trace?: never;
    };
    "/priorities/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an order out of the trash */
        post: operations["priority.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List projects with how far they are */
        get: operations["project.list"];
        put?: never;
        /** Make a project */
        post: operations["project.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a project */
        get: operations["project.get"];
        put?: never;
        post?: never;
        /** Put a project into the trash */
        delete: operations["project.trash"];
        options?: never;
        head?: never;
        /** Change a project */
        patch: operations["project.update"];
        trace?: never;
    };
    "/projects/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a project out of the trash */
        post: operations["project.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quick-add/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how a line of text would be understood */
        post: operations["capture.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the kinds of simple records, and what they hold */
        get: operations["record.kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/records/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a simple record */
        post: operations["record.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/records/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a simple record */
        get: operations["record.get"];
        put?: never;
        post?: never;
        /** Put a simple record into the trash */
        delete: operations["record.trash"];
        options?: never;
        head?: never;
        /** Change a simple record */
        patch: operations["record.update"];
        trace?: never;
    };
    "/records/{kind}/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a simple record out of the trash */
        post: operations["record.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/replans/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a plan happen: all of it at once, or nothing */
        post: operations["replan.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/replans/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan anew what somebody can't come to, with the least disruption */
        post: operations["replan.solve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/request-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the forms by which people ask */
        get: operations["request_form.list"];
        put?: never;
        /** Make a form with its link */
        post: operations["request_form.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/request-forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a form */
        delete: operations["request_form.end"];
        options?: never;
        head?: never;
        /** Change a form, pause it or open it again */
        patch: operations["request_form.update"];
        trace?: never;
    };
    "/request-forms/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a form a new link; the one before ends */
        post: operations["request_form.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/request-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a request of a mail, with its attachments as files: a line of JSON says what is wanted, the mail's bytes follow */
        post: operations["request.mail_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/request-mails/see": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a mail, .eml or .msg, and say what a request made of it would say; its bytes are the body, and nothing is kept */
        post: operations["request.mail_see"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List requests, what goes first on top */
        get: operations["request.list"];
        put?: never;
        /** Write a request down */
        post: operations["request.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a request with what whoever asks asked before */
        get: operations["request.get"];
        put?: never;
        post?: never;
        /** Put a request into the trash */
        delete: operations["request.trash"];
        options?: never;
        head?: never;
        /** Change what a request says */
        patch: operations["request.update"];
        trace?: never;
    };
    "/requests/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Begin an answer to a request: its text, filled in */
        get: operations["request.draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make another link to the page of whoever asked */
        post: operations["request.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a request out of the trash */
        post: operations["request.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide what becomes of a request, and draft the answer; nothing is sent by itself */
        post: operations["request.triage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List rooms and equipment */
        get: operations["resource.list"];
        put?: never;
        /** Add a room or a piece of equipment */
        post: operations["resource.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put a room or a piece of equipment into the trash */
        delete: operations["resource.trash"];
        options?: never;
        head?: never;
        /** ResourceChange a room or a piece of equipment */
        patch: operations["resource.update"];
        trace?: never;
    };
    "/resources/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a room or a piece of equipment out of the trash */
        post: operations["resource.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell which rooms and equipment a meeting could have, before it is saved */
        post: operations["resource.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/taken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say when rooms and equipment are taken, and when they are open */
        get: operations["resource.taken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List templates, and the ready-made ones */
        get: operations["run_template.list"];
        put?: never;
        /** Make a template */
        post: operations["run_template.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a template */
        get: operations["run_template.get"];
        put?: never;
        post?: never;
        /** Put a template into the trash */
        delete: operations["run_template.trash"];
        options?: never;
        head?: never;
        /** Change a template; what runs by it stays as it is */
        patch: operations["run_template.update"];
        trace?: never;
    };
    "/run-templates/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell which steps and days a start would make */
        get: operations["run_template.ask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run-templates/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a template out of the trash */
        post: operations["run_template.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run-templates/of-project": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a template of a project */
        post: operations["run_template.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what runs by a template, with how far it is */
        get: operations["run.list"];
        put?: never;
        /** Put a template to work: a project with its steps */
        post: operations["run.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what a project remembers of its template */
        get: operations["run.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what would move if the day of a run were another */
        get: operations["run.moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the day of a run, and with it every open step that still has its day */
        post: operations["run.shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what the sample executive has, and what people added */
        get: operations["sample.get"];
        put?: never;
        /** Make an executive to look around with */
        post: operations["sample.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sample/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the sample executive away with all that is theirs */
        post: operations["sample.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search records of every kind */
        get: operations["find.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what can be asked for */
        get: operations["service.list"];
        put?: never;
        /** Offer a service */
        post: operations["service.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a service */
        get: operations["service.get"];
        put?: never;
        post?: never;
        /** Stop offering a service */
        delete: operations["service.trash"];
        options?: never;
        head?: never;
        /** Change a service */
        patch: operations["service.update"];
        trace?: never;
    };
    "/services/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a service out of the trash */
        post: operations["service.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what is shared with you and by you */
        get: operations["share.list"];
        put?: never;
        /** Share records with colleagues until a day */
        post: operations["share.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shares/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at what was shared with you */
        get: operations["share.open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shares/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Give what a file holds that was shared with you, or belongs to what was */
        get: operations["share.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shares/{id}/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that you have looked at what was shared with you */
        post: operations["share.opened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shares/{id}/put-away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take what was shared with you out of your list, or back into it */
        post: operations["share.put_away"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shares/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End shares */
        post: operations["share.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shares/of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List with whom a record is shared */
        get: operations["share.of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slots/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find times at which people can meet */
        post: operations["slot.find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slots/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read who should meet, for how long and when out of a mail */
        post: operations["slot.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tags */
        get: operations["tag.list"];
        put?: never;
        /** Make a tag */
        post: operations["tag.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put a tag into the trash */
        delete: operations["tag.trash"];
        options?: never;
        head?: never;
        /** Change a tag */
        patch: operations["tag.update"];
        trace?: never;
    };
    "/tags/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a tag into another: everything that has the one has the other */
        post: operations["tag.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a tag out of the trash */
        post: operations["tag.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what has a tag, of all kinds */
        get: operations["tag.uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tasks */
        get: operations["task.list"];
        put?: never;
        /** Make a task */
        post: operations["task.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a task */
        get: operations["task.get"];
        put?: never;
        post?: never;
        /** Put a task into the trash */
        delete: operations["task.trash"];
        options?: never;
        head?: never;
        /** Change a task */
        patch: operations["task.update"];
        trace?: never;
    };
    "/tasks/{id}/chased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that whoever a task waits for was asked again */
        post: operations["task.chased"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a task as done */
        post: operations["task.done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a step before another one of the same record */
        post: operations["task.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a task again */
        post: operations["task.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a task out of the trash */
        post: operations["task.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/bring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring in tasks from a table (CSV), or see what would come of it */
        post: operations["task.bring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change many tasks at once, and tell which were not and why */
        post: operations["task.bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export tasks as a table (CSV) with their own fields; takes what the list takes, but pages, and group, by which tasks stand together */
        get: operations["task.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tellings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who has not been told of what, with the drafted messages */
        get: operations["telling.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tellings/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Give the calendar file to send to somebody */
        get: operations["telling.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tellings/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark people as told */
        post: operations["telling.told"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what is linked with a record */
        get: operations["tie.list"];
        put?: never;
        /** Link two records */
        post: operations["tie.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a link */
        delete: operations["tie.trash"];
        options?: never;
        head?: never;
        /** Change what a link means */
        patch: operations["tie.update"];
        trace?: never;
    };
    "/time-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List protected time, preferences and other working hours */
        get: operations["time_rule.list"];
        put?: never;
        /** Protect time, or say when somebody would rather meet */
        post: operations["time_rule.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/time-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put a rule into the trash */
        delete: operations["time_rule.trash"];
        options?: never;
        head?: never;
        /** Change a rule */
        patch: operations["time_rule.update"];
        trace?: never;
    };
    "/time-rules/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a rule out of the trash */
        post: operations["time_rule.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/time-rules/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare planned with kept, week by week */
        get: operations["time_rule.drift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/time-rules/meets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which protected time a meeting would lie in */
        post: operations["time_rule.meets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/time-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the targets of people's time */
        get: operations["time_target.list"];
        put?: never;
        /** Set a target */
        post: operations["time_target.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/time-targets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put a target into the trash */
        delete: operations["time_target.trash"];
        options?: never;
        head?: never;
        /** TargetChange a target */
        patch: operations["time_target.update"];
        trace?: never;
    };
    "/time-targets/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a target out of the trash */
        post: operations["time_target.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show your clock */
        get: operations["timer.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timer/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start your clock on a record; what ran before is noted */
        post: operations["timer.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timer/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop your clock, and note what it ran */
        post: operations["timer.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/titles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what records are called */
        get: operations["find.titles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The day or week of all principals side by side */
        get: operations["today.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/today/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One principal's day as text */
        get: operations["today.agenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/took": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what a record and its steps took */
        get: operations["effort.took"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what is in the trash, of all kinds */
        get: operations["trash.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trash/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the events in the trash */
        get: operations["event.trashed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trash/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tasks in the trash */
        get: operations["task.trash.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trash/whereabouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List whereabouts in the trash */
        get: operations["whereabouts.trashed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the saved views */
        get: operations["saved_view.list"];
        put?: never;
        /** Save a view */
        post: operations["saved_view.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a saved view */
        get: operations["saved_view.get"];
        put?: never;
        post?: never;
        /** Put a saved view into the trash */
        delete: operations["saved_view.trash"];
        options?: never;
        head?: never;
        /** Change a saved view */
        patch: operations["saved_view.update"];
        trace?: never;
    };
    "/views/{id}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Be told what is in a saved view, every day or week */
        put: operations["saved_view.follow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a saved view to those who read in another space */
        post: operations["saved_view.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a saved view out of the trash */
        post: operations["saved_view.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/waterline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what was visible week by week, and the work below it */
        get: operations["waterline.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whereabouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where principals are away from home */
        get: operations["whereabouts.list"];
        put?: never;
        /** Say where a principal will be */
        post: operations["whereabouts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whereabouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put whereabouts into the trash */
        delete: operations["whereabouts.trash"];
        options?: never;
        head?: never;
        /** Change where a principal will be */
        patch: operations["whereabouts.update"];
        trace?: never;
    };
    "/whereabouts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take whereabouts out of the trash */
        post: operations["whereabouts.restore"];
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
        About: {
            /** Format: int64 */
            end_us: number;
            event: string;
            recurrence_id?: string;
            redacted: boolean;
            /** Format: int64 */
            start_us: number;
            title: string;
        };
        Absence: {
            /**
             * @description First date, where the principal is
             * @example 2026-03-17
             */
            from: string;
            /**
             * @description From when on the first date, on the wall where the principal is then; from its beginning when left out
             * @example 13:00
             */
            from_time?: string;
            principal: string;
            /**
             * @description Last date, inclusive
             * @example 2026-03-17
             */
            until: string;
            /**
             * @description Until when on the last date; to its end when left out
             * @example 15:30
             */
            until_time?: string;
        };
        AccessGrant: {
            /** Format: int64 */
            from_us: number;
            member: string;
            member_name: string;
            /** @enum {string} */
            role: "owner" | "lead" | "assistant" | "viewer" | "busy";
            sees_private: boolean;
            /** @description The record that made it: a member, a principal or a partnership */
            source: components["schemas"]["Record"];
            /**
             * Format: int64
             * @description First instant without it; absent for no end
             */
            until_us?: number;
        };
        AccessOverviewOutBody: {
            items: components["schemas"]["AccessSpace"][];
        };
        AccessSpace: {
            grants: components["schemas"]["AccessGrant"][];
            space: string;
            /** @enum {string} */
            space_kind: "organisation" | "member" | "principal";
            space_name: string;
        };
        AccessToken: {
            /** Format: int64 */
            created_us: number;
            /** Format: int64 */
            expires_us: number;
            id: string;
            /** @description The eight characters after ant_pat_, to recognise it by */
            label: string;
            name: string;
            read_only: boolean;
            /**
             * Format: int64
             * @description When it was last used, to a few minutes
             */
            used_us?: number;
        };
        ActOutBody: {
            act: string;
        };
        ActReply: {
            act: string;
        };
        AgendaOutBody: {
            text: string;
        };
        Answered: {
            /** @description Undo it with POST /acts/{act}/undo */
            act?: string;
            booking: components["schemas"]["Booking"];
        };
        AnswerText: {
            /** @description {{name}} and the like are filled in; empty for the usual text */
            text: string;
            /** @enum {string} */
            to: "accept" | "delegate" | "write" | "later" | "decline" | "done";
        };
        AnswerTexts: {
            fields: components["schemas"]["TextField"][];
            /** @description Which of them are this space's own */
            own: string[];
            /**
             * Format: int64
             * @description 0 while all are the usual ones
             */
            rev: number;
            space: string;
            /** @description All of them, the usual ones too */
            texts: components["schemas"]["AnswerText"][];
        };
        Applied: {
            /** @description Undo takes all of it back */
            act: string;
            /** Format: int64 */
            cancelled: number;
            /** Format: int64 */
            moved: number;
        };
        Apply: {
            changes: components["schemas"]["Shift"][];
            /** @description Whose calendars the plan was made of: the plan's people */
            principals: string[];
            /**
             * Format: int64
             * @description As the plan gave it
             */
            seq: number;
        };
        Around: {
            /** @enum {string} */
            kind: "travel_before" | "travel_after" | "buffer_before" | "buffer_after" | "preparation" | "follow_up";
            /** Format: int64 */
            minutes: number;
        };
        Ask: {
            /**
             * @description First date, in zone
             * @example 2026-03-16
             */
            from: string;
            /**
             * Format: int64
             * @description Minutes that stay free before and after for who is required
             */
            gap?: number;
            /**
             * Format: int64
             * @description How many slots; 5 when left out
             */
            limit?: number;
            /** Format: int64 */
            minutes: number;
            /** @description Others, by what they said */
            outsiders?: components["schemas"]["Outsider"][];
            /** @description Whose calendars the caller sees */
            people?: components["schemas"]["SlotWanted"][];
            /** @description The room it needs; none when left out */
            room?: components["schemas"]["RoomAsk"];
            /** @description The tags it will have, likewise */
            tags?: string[];
            /** @description What it is about: what goes first for somebody gets better hours */
            title?: string;
            /**
             * @description Last date, inclusive
             * @example 2026-03-27
             */
            until: string;
            /** @description IANA name; the caller's own when left out */
            zone?: string;
        };
        Asked: {
            /** @description By which of their priorities */
            because?: string;
            /**
             * @description Whether the meeting goes first for them or can wait, when the window begins
             * @enum {string}
             */
            goes?: "first" | "last";
            id?: string;
            name: string;
            optional: boolean;
            /** @description What they said, as it was understood */
            understood: string[];
            /** @description What was not understood */
            unread: string[];
            /** @description IANA name, when the window begins */
            zone: string;
        };
        AskedOption: {
            /** @description What is done in the act of the answer */
            follows?: components["schemas"]["Effect"][];
            /** @description Yes and No say so by themselves */
            title?: string;
        };
        Asks: {
            /** @description Of a table, in their order; own: and the id of a field for one of one's own. The usual ones when empty */
            columns: string[];
            /** @description The other way round */
            desc: boolean;
            filters: components["schemas"]["Filter"][];
            /** @description What a board has columns for, or a list headings; own: and the id of a field for one of one's own, week: or month: and a day */
            group?: string;
            /** @description The list's own order when absent */
            sort?: string;
        };
        AtHand: {
            /** @description What you pinned and see, in your order */
            pinned: components["schemas"]["Hit"][];
            /** @description What you opened last and see, the last first; nothing that is pinned */
            recent: components["schemas"]["Hit"][];
        };
        AuditReport: {
            /** @description The most first */
            categories: components["schemas"]["TimeCategory"][];
            /** Format: int64 */
            days: number;
            /** Format: date */
            from: string;
            /**
             * Format: int64
             * @description Minutes of the options of hold sets; not in the total
             */
            held: number;
            /** @description All of them, in one order */
            kinds: components["schemas"]["TimeKind"][];
            left_out: components["schemas"]["LeftOut"];
            outside: components["schemas"]["TimeShare"];
            /** @description The most first, at most 100. A meeting counts for each of those who take part */
            people: components["schemas"]["TimePerson"][];
            principal: string;
            repeating: components["schemas"]["TimeShare"];
            targets: components["schemas"]["TargetStands"][];
            /**
             * Format: date
             * @description Where the principal is
             */
            today: string;
            /** @description Booked, each hour once: the sum of the kinds without kept, and of the categories */
            total: components["schemas"]["TimeShare"];
            /**
             * Format: int64
             * @description Minutes in which two things or more were booked at once; counted once in the total
             */
            twice: number;
            /** @description Meetings without a category, the longest first, at most 200 */
            unsorted: components["schemas"]["Uncategorised"][];
            /** Format: date */
            until: string;
            week: components["schemas"]["WeekMap"];
            /** @description The first one first */
            weeks: components["schemas"]["TimeWeek"][];
            /**
             * Format: int64
             * @description Minutes of working hours
             */
            working: number;
        };
        AuditTargetRev: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        AuthorityPatch: {
            /**
             * Format: int64
             * @description In hundredths; -1 for any
             */
            above?: number | null;
            currency?: string | null;
            deed?: string | null;
            from?: string | null;
            /** Format: int64 */
            longer?: number | null;
            override?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            ruling?: string | null;
            /** Format: int64 */
            shorter?: number | null;
            tier?: string | null;
            until?: string | null;
            /**
             * Format: int64
             * @description In hundredths; -1 for any
             */
            up_to?: number | null;
            who?: string | null;
            why?: string | null;
        };
        AuthorityRule: {
            /**
             * Format: int64
             * @description Amounts above this, in hundredths; -1 for any
             */
            above: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description ISO 4217; of the amounts */
            currency: string;
            /** @description The kind of deed; anything for all */
            deed: string;
            /** @description The first day; empty for no bound */
            from: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: int64
             * @description More minutes than this; 0 for any
             */
            longer: number;
            /**
             * @description Who may do it although the rule says never
             * @enum {string}
             */
            override: "principal" | "assistant";
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @enum {string} */
            ruling: "decide" | "ask" | "never";
            /**
             * Format: int64
             * @description At most this many minutes; 0 for any
             */
            shorter: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @description Of a request; empty for any */
            tier: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @description The last day; empty for no bound */
            until: string;
            /**
             * Format: int64
             * @description Amounts up to this, in hundredths; -1 for any
             */
            up_to: number;
            /** Format: int64 */
            updated_us: number;
            /** @description An address, or a domain: with whom it is; empty for anybody */
            who: string;
            why: string;
            /** @description The rule in a sentence */
            words: string;
        };
        AuthorityRuleList: {
            /** @description The kinds of deeds that rules can be about */
            deeds: components["schemas"]["DeedKind"][];
            items: components["schemas"]["AuthorityRule"][];
        };
        AuthoritySeen: {
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        Before: {
            currency?: string;
            value: string;
        };
        Block: {
            calendar: string;
            end: string;
            /** @description Of a block that belongs to the meeting: travel_before and so on. It is then added to the meeting instead of the calendar */
            kind?: string;
            /** Format: int64 */
            minutes?: number;
            start: string;
            title: string;
            zone: string;
        };
        Blocker: {
            id: string;
            /** @description Absent when you don't see it */
            title?: string;
        };
        Booking: {
            answers: components["schemas"]["BookingAnswer"][];
            /** @description Which rules those are */
            broken: components["schemas"]["Broken"][];
            /** @description Whoever booked did what was done last */
            by_guest: boolean;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            email: string;
            /** Format: int64 */
            end_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: int64
             * @description Until when somebody has to confirm it; kept when nobody did
             */
            lapse_us?: number;
            /** @description By which it was booked; absent when a colleague booked it */
            link?: string;
            /** @description What was said when it was last changed */
            message?: string;
            /**
             * Format: int64
             * @description How often whoever booked has moved it
             */
            moved: number;
            name: string;
            page: string;
            /** @description Why it is outside the rules of its page */
            reason?: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description Which of the rooms of its page it took */
            room?: string;
            seats: components["schemas"]["BookingSeat"][];
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** Format: int64 */
            start_us: number;
            /** @enum {string} */
            state: "pending" | "confirmed" | "declined" | "cancelled" | "lapsed";
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description IANA name of the zone of whoever booked */
            zone: string;
        };
        BookingActBody: {
            act: string;
        };
        BookingAnswer: {
            answer: string;
            question: string;
        };
        BookingEnding: {
            /** @description Shown to whoever booked */
            message?: string;
            /** @description Why it is right although standing authority says never; kept in the history */
            reason?: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        BookingForGuest: {
            /** @description One for each question of the page */
            answers?: string[];
            email: string;
            /** @description Of whom it is booked for; zone when absent */
            guest_zone?: string;
            /** @description A UUIDv7 made by the client, so that sending it again books nothing twice */
            id?: string;
            /** Format: int64 */
            minutes: number;
            name: string;
            override?: components["schemas"]["Override"];
            page: string;
            /** @description On the wall in zone: 2026-03-29T09:00 */
            start: string;
            /** @description IANA name */
            zone: string;
        };
        BookingLinkDraft: {
            id?: string;
            /** @description For whom or where it is */
            label?: string;
        };
        BookingList: {
            items: components["schemas"]["BookingShown"][];
        };
        BookingMoving: {
            override?: components["schemas"]["Override"];
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description On the wall in zone: 2026-03-29T09:00 */
            start: string;
            /** @description IANA name */
            zone: string;
        };
        BookingPage: {
            /** @description Shown above the times */
            about: string;
            /**
             * Format: int64
             * @description Minutes that have to be free after
             */
            after: number;
            /**
             * Format: int64
             * @description Minutes that have to be free before
             */
            before: number;
            /** @description Each booking waits until somebody confirms it, and holds its time meanwhile */
            confirm: boolean;
            /**
             * Format: int64
             * @description Minutes within which somebody confirms, 60 to 20160; what nobody confirms lapses. Two days when it is 0
             */
            confirm_within?: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: int64
             * @description Minutes from one start to the next
             * @enum {integer}
             */
            grid: 15 | 30 | 60;
            /**
             * Format: int64
             * @description How many days ahead can be booked
             */
            horizon: number;
            hosts: components["schemas"]["Host"][];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Where to join; shown once it is confirmed */
            link: string;
            /** @description The lengths offered */
            minutes: number[];
            /**
             * Format: int64
             * @description How often whoever booked may move it
             */
            moves: number;
            /**
             * Format: int64
             * @description Minutes from now to the first start
             */
            notice: number;
            /**
             * Format: int64
             * @description Bookings a day; 0 for no limit
             */
            per_day: number;
            /**
             * Format: int64
             * @description Bookings a week, which begins on Monday; 0 for no limit
             */
            per_week: number;
            /**
             * @description Who takes part: all hosts, or any one of them
             * @enum {string}
             */
            pick: "all" | "any";
            place: string;
            questions: components["schemas"]["Question"][];
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description Rooms and equipment of which each booking takes one, the first that is free; none when empty */
            rooms?: string[];
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** @description Shown to whoever has booked */
            thanks: string;
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description In which days and weeks are counted, and starts lie on the grid */
            zone: string;
        };
        BookingPageList: {
            items: components["schemas"]["ListedPage"][];
        };
        BookingPagePatch: {
            about?: string | null;
            /** Format: int64 */
            after?: number | null;
            /** Format: int64 */
            before?: number | null;
            confirm?: boolean | null;
            /** Format: int64 */
            confirm_within?: number | null;
            /** Format: int64 */
            grid?: number | null;
            /** Format: int64 */
            horizon?: number | null;
            hosts?: components["schemas"]["Host"][] | null;
            link?: string | null;
            minutes?: number[] | null;
            /** Format: int64 */
            moves?: number | null;
            /** Format: int64 */
            notice?: number | null;
            /** Format: int64 */
            per_day?: number | null;
            /** Format: int64 */
            per_week?: number | null;
            pick?: string | null;
            place?: string | null;
            questions?: components["schemas"]["Question"][] | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            rooms?: string[] | null;
            state?: string | null;
            thanks?: string | null;
            title?: string | null;
            zone?: string | null;
        };
        BookingPathBody: {
            /** @description The address on this server, shown once */
            path: string;
        };
        BookingSeat: {
            calendar: string;
            event: string;
            principal: string;
        };
        BookingSeen: {
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        BookingSettling: {
            /** @description Why it is right although standing authority says never; kept in the history */
            reason?: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        BookingShown: {
            answers: components["schemas"]["BookingAnswer"][];
            /** @description The rules that it is outside of, in words */
            broke: string[];
            /** @description Which rules those are */
            broken: components["schemas"]["Broken"][];
            /** @description Whoever booked did what was done last */
            by_guest: boolean;
            by_link: boolean;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            email: string;
            /** Format: int64 */
            end_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: int64
             * @description Until when somebody has to confirm it; kept when nobody did
             */
            lapse_us?: number;
            /** @description By which it was booked; absent when a colleague booked it */
            link?: string;
            /** @description What was said when it was last changed */
            message?: string;
            /**
             * Format: int64
             * @description How often whoever booked has moved it
             */
            moved: number;
            name: string;
            page: string;
            /** @description Why it is outside the rules of its page */
            reason?: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description Which of the rooms of its page it took */
            room?: string;
            seats: components["schemas"]["BookingSeat"][];
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** Format: int64 */
            start_us: number;
            /** @enum {string} */
            state: "pending" | "confirmed" | "declined" | "cancelled" | "lapsed";
            /** @description Of the page */
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description IANA name of the zone of whoever booked */
            zone: string;
        };
        BookingStarts: {
            starts: number[];
        };
        Bring: {
            /** @description Make the choices that are missing in own fields, where the caller may change these */
            choices?: boolean;
            /** @description What each column is, by its name; empty for one that is left out. Guessed from the head when absent */
            columns?: string[];
            /**
             * @description In which order 3/4/2026 is written; found out when absent
             * @enum {string}
             */
            dates?: "dmy" | "mdy";
            /** @description Only tell what would come of it */
            dry: boolean;
            /** @description Where tasks live whose line doesn't say for whom they are */
            space: string;
            /** @description Comma-separated values with a head; semicolons and tabs do as well */
            table: string;
        };
        BringColumn: {
            /** @description What it is; empty for one that is left out */
            as: string;
            head: string;
        };
        BringName: {
            /** @description Of an own field, what it is called */
            label?: string;
            name: string;
        };
        Broken: {
            principal?: string;
            /** @enum {string} */
            rule: "notice" | "horizon" | "grid" | "hours" | "busy" | "buffer" | "day" | "week" | "length" | "closed" | "room";
        };
        BrokenTime: {
            event: string;
            /**
             * Format: int64
             * @description Of the protected time
             */
            minutes: number;
            /** @description Why it was let in */
            reason?: string;
            /** Format: int64 */
            start_us: number;
            title: string;
        };
        Brought: {
            /** @description Undo all of it with POST /acts/{act}/undo */
            act?: string;
            /** @description Some columns are own fields in which the caller may have missing choices made */
            chooses?: boolean;
            columns: components["schemas"]["BringColumn"][];
            /**
             * @description In which order dates were read
             * @enum {string}
             */
            dates: "dmy" | "mdy";
            /** Format: int64 */
            made: number;
            /**
             * Format: int64
             * @description How many lines the report has besides
             */
            more: number;
            /** @description What a column can be */
            names: components["schemas"]["BringName"][];
            /** @description Choices that were or would be made, each with its field */
            new_choices: string[];
            /** @description Tags that were or would be made */
            new_tags: string[];
            /** @description The first tasks, as they were or would be made */
            preview: components["schemas"]["Task"][];
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            skipped: number;
            /** @description The first 500 lines of the report */
            told: components["schemas"]["Told"][];
        };
        CalendarEventMove: {
            /** @description Into another calendar; part of a series becomes an event of its own there */
            calendar?: string;
            /** @description It stays where it is as well: the copy has no answers of guests */
            copy?: boolean;
            /** Format: int64 */
            days?: number;
            /**
             * Format: int64
             * @description Moves the end further by this: resizing
             */
            end_minutes?: number;
            /**
             * Format: int64
             * @description On the wall of the event's own zone
             */
            minutes?: number;
            recurrence_id?: string;
            /**
             * Format: int64
             * @description The rev you have seen; 0 for whatever is there
             */
            rev: number;
            /**
             * @description this occurrence, it and all that follow, or all; by default this when one is named
             * @enum {string}
             */
            scope?: "this" | "following" | "all" | "";
        };
        CalendarEventPatch: {
            all_day?: boolean | null;
            /** @description All of them */
            blocks?: components["schemas"]["TimeBlock"][] | null;
            busy?: boolean | null;
            /** @enum {string|null} */
            class?: "public" | "confidential" | "private" | null;
            description?: string | null;
            end?: string | null;
            guests?: components["schemas"]["Guest"][] | null;
            link?: string | null;
            /** @description All of it */
            needs?: {
                catering?: components["schemas"]["Catering"];
                /** @description Rooms and equipment that are taken while it lasts */
                resources?: components["schemas"]["Use"][];
                /** @description Who comes to reception, and what they need to know there */
                visitors?: string;
            } | null;
            place?: string | null;
            recurrence_id?: string;
            /**
             * Format: int64
             * @description The rev you have seen; 0 for whatever is there
             */
            rev: number;
            rule?: string | null;
            /**
             * @description this occurrence, it and all that follow, or all; by default this when one is named
             * @enum {string}
             */
            scope?: "this" | "following" | "all" | "";
            start?: string | null;
            /** @enum {string|null} */
            status?: "confirmed" | "tentative" | "cancelled" | null;
            tags?: string[] | null;
            title?: string | null;
            zone?: string | null;
        };
        CalendarEventShown: {
            event: components["schemas"]["Detail"];
        };
        CalendarListOutBody: {
            items: components["schemas"]["CalendarView"][];
        };
        CalendarPatch: {
            /**
             * Format: int64
             * @description null: the principal's own
             */
            colour?: number | null;
            name?: string | null;
            /** Format: int64 */
            rev: number;
            /** @description A new address of a subscription */
            url?: string | null;
        };
        CalendarRefreshOutBody: {
            calendar: components["schemas"]["CalendarView"];
        };
        CalendarReply: {
            /** @description Undo takes this back */
            act: string;
            calendar: components["schemas"]["CalendarView"];
        };
        CalendarTrashed: {
            all_day: boolean;
            /** @description Which of its blocks: travel_before, travel_after, buffer_before, buffer_after, preparation, follow_up */
            block?: string;
            /** @description Whether it takes time */
            busy: boolean;
            calendar: string;
            /** @enum {string} */
            class: "public" | "confidential" | "private";
            /** @description As start; exclusive, so an all-day event of one day ends on the next date */
            end: string;
            /** Format: int64 */
            end_us: number;
            event: string;
            /** @description The same time on the wall wherever one is */
            floating: boolean;
            /** Format: int64 */
            guests: number;
            /** @description The hold set it stands for; change that instead */
            hold?: string;
            id: string;
            /** @description Where to join */
            link: string;
            /** @description The meeting it is a block of; change that instead */
            parent?: string;
            place: string;
            /** @description Names the occurrence of a series; pass it on as it is */
            recurrence_id?: string;
            recurring: boolean;
            /** @description The caller may only know that time is taken */
            redacted: boolean;
            replies: components["schemas"]["WeeksReplies"];
            /** Format: int64 */
            rev: number;
            space: string;
            /** @description On the wall in the event's own zone: 2026-03-29T09:00, or a date for all-day events */
            start: string;
            /**
             * Format: int64
             * @description Floating and all-day times are read in the zone asked for
             */
            start_us: number;
            /** @enum {string} */
            status: "confirmed" | "tentative" | "cancelled";
            tags: string[];
            title: string;
            /** Format: int64 */
            trashed_us: number;
            warnings: string[];
            /** @description IANA name; empty for floating and all-day times */
            zone: string;
        };
        CalendarView: {
            /** Format: int64 */
            colour?: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** Format: int64 */
            events: number;
            /** @description Where a subscription is read from */
            host?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            refresh?: components["schemas"]["Refresh"];
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @enum {string} */
            source: "own" | "import" | "subscription";
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description Its address; only for those who may write here */
            url?: string;
        };
        Called: {
            id: string;
            kind: string;
            title: string;
        };
        CaptureChoice: {
            people: components["schemas"]["CapturePerson"][];
            text: string;
        };
        CaptureLine: {
            /**
             * @description Reads it as this, whatever it says; absent leaves it to the text
             * @enum {string}
             */
            kind?: "task" | "event";
            /** @description Whose it is when the text names nobody: a principal's space */
            space?: string;
            text: string;
        };
        CapturePerson: {
            id: string;
            name: string;
        };
        CaptureSpan: {
            /**
             * Format: int64
             * @description In UTF-16 units, as browsers count
             */
            from: number;
            /** @enum {string} */
            kind: "title" | "unclear" | "date" | "time" | "repeat" | "duration" | "priority" | "tag" | "person" | "place" | "link";
            meaning: string;
            /** Format: int64 */
            to: number;
        };
        Categorise: {
            /** @description Of a series, all of it */
            events: components["schemas"]["SeenEvent"][];
            principal: string;
            tag: string;
        };
        Categorised: {
            /** @description Undo takes all of it back */
            act: string;
            /** Format: int64 */
            events: number;
        };
        Catering: {
            /** Format: int64 */
            people?: number;
            /** @description Whether the caterers know of it as it stands */
            told?: boolean;
            what?: string;
            when?: string;
        };
        Changes: {
            groups: components["schemas"]["TodayGroup"][];
            /** Format: int64 */
            head: number;
            /** Format: int64 */
            since_seq: number;
            /** Format: int64 */
            since_us: number;
        };
        ChangeSaidInBody: {
            id: string;
            kind: string;
            /**
             * @description None takes back what was said before
             * @enum {string}
             */
            said: "accepted" | "later" | "asked" | "none";
            /**
             * Format: int64
             * @description Number of its last change that was read
             */
            seq: number;
        };
        ChasedInBody: {
            /** @description Somebody else was turned to */
            escalated?: boolean;
            /** @description When to ask again; not any more when absent */
            next?: string;
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
            /** @description Put on the list of what there is to say to whoever the task is for, in the same act */
            say?: string;
        };
        Checked: {
            /** @description The first of them, the sooner occurrence first */
            clashes: components["schemas"]["Clash"][];
            /** @description The series goes on beyond those */
            further: boolean;
            /**
             * Format: int64
             * @description How many of them have something in their way
             */
            hit: number;
            /**
             * Format: int64
             * @description How many occurrences were looked at
             */
            looked: number;
            /**
             * Format: int64
             * @description How many there are beyond those
             */
            more: number;
            /** @description Whose calendars were looked at */
            people: string[];
            /**
             * Format: int64
             * @description Guests whose calendars nobody here can see
             */
            unknown: number;
        };
        Clash: {
            /**
             * Format: int64
             * @description When the meeting begins that would lie upon it
             */
            at_us: number;
            /** Format: int64 */
            end_us: number;
            /** @description Absent likewise */
            event?: string;
            /**
             * Format: int64
             * @description By how much they overlap
             */
            minutes?: number;
            recurrence_id?: string;
            space: string;
            /**
             * Format: int64
             * @description Of what is there
             */
            start_us: number;
            /** @description When the meeting would be on their clock, for off_hours: 03:30–04:30 Singapore */
            there?: string;
            /** @description Of what is there; absent where the caller may only know that time is taken */
            title?: string;
            /** @description Whose time it is */
            who: string;
            /** @enum {string} */
            why: "busy" | "tentative" | "hold" | "all_day" | "off_hours" | "room" | "closed";
        };
        Clear: {
            /** @description Whether the caller may answer and fix */
            answers: boolean;
            /** Format: int64 */
            colour: number;
            id: string;
            /**
             * Format: int64
             * @description How many entries were not looked at, because there is more than can be read at once
             */
            left_out?: number;
            name: string;
            /**
             * Format: int64
             * @description Findings nobody has answered, without offers
             */
            open: number;
            /**
             * Format: int64
             * @description Until when nothing needs attention; absent when nothing does
             */
            until_us?: number;
            /** @description Of where they are now */
            zone: string;
        };
        Comment: {
            about: components["schemas"]["CommentAbout"];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            mentions: components["schemas"]["Mentioned"][];
            /** @description As its record is */
            private: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @description Plain text */
            text: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        CommentAbout: {
            id: string;
            kind: string;
        };
        CommentAnswer: {
            /** @description Undo takes this back; absent when nothing had to be changed */
            act?: string;
            comment: components["schemas"]["Comment"];
        };
        CommentDraft: {
            about: components["schemas"]["CommentAbout"];
            /** @description A UUIDv7 made by the client, so that sending it again says nothing twice */
            id?: string;
            /** @description Who is mentioned: the text has their names after an @ */
            mentions?: string[];
            /** @description Plain text; at most 4,000 characters */
            text: string;
        };
        CommentMentionsRead: {
            comments: string[];
        };
        CommentOutBody: {
            comment: components["schemas"]["Comment"];
        };
        CommentPatch: {
            mentions?: string[];
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            text: string;
        };
        Comments: {
            /** @description The oldest first */
            items: components["schemas"]["Comment"][];
            /** @description You may say something */
            may_comment: boolean;
            /** @description Those that mention you and that you have not read */
            unread: string[];
        };
        Confirmation: {
            /** @description Needed when the sign-in is more than ten minutes old */
            password?: string;
        };
        Content: {
            /** @description SHA-256 */
            hash: string;
            /** Format: int64 */
            height?: number;
            /** @description Empty when it came by a link, from whoever asked */
            sent_by: string;
            /** Format: int64 */
            sent_us: number;
            /**
             * Format: int64
             * @description Bytes
             */
            size: number;
            /** @description What it is by its own bytes */
            type: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: int64
             * @description In pixels, of pictures that can be previewed
             */
            width?: number;
        };
        Counted: {
            category: string;
            /**
             * Format: date
             * @description Where the principal is then
             */
            date: string;
            /** Format: int64 */
            end_us: number;
            /** @description Absent for protected time */
            event?: string;
            /** @enum {string} */
            kind: "one_to_one" | "meeting" | "private" | "travel" | "preparation" | "buffer" | "own" | "kept";
            /**
             * Format: int64
             * @description That count here; fewer than it lasts when something else lies upon it
             */
            minutes: number;
            /** @description Their names */
            people: string[];
            recurrence_id?: string;
            repeats: boolean;
            /** Format: int64 */
            start_us: number;
            /** @description Empty for what may not be known */
            title: string;
            zone: string;
        };
        CountedList: {
            /** @description In the order they begin; the first 500 */
            items: components["schemas"]["Counted"][];
            /**
             * Format: int64
             * @description Of all of them
             */
            minutes: number;
            /**
             * Format: int64
             * @description How many there are
             */
            times: number;
        };
        Counter: {
            id: string;
            /** @description The option that it became */
            option?: string;
            /** Format: int64 */
            start_us: number;
            /** @description In which they said it */
            zone: string;
        };
        DayBlock: {
            /** Format: int64 */
            from_us: number;
            label?: string;
            /**
             * @description Who may put a meeting into protected time
             * @enum {string}
             */
            override?: "principal" | "assistant" | "anyone";
            rule?: string;
            /** @enum {string} */
            sort: "protected" | "rather" | "rather_not";
            /** Format: int64 */
            to_us: number;
        };
        Decision: {
            /** @description What it is about; empty for nothing in particular */
            about: components["schemas"]["DecisionAbout"];
            answer?: components["schemas"]["Given"];
            /** @description Who asks, and in whose name an answer by link or by date is carried out */
            asked_by: string;
            /** @description The rule of standing authority that put it there */
            authority?: string;
            /** @description Why they would */
            because: string;
            /** @description Until when it is to be decided, on the wall in zone */
            by: string;
            /** Format: int64 */
            by_us: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @enum {string} */
            form: "yes_no" | "choose";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: int64
             * @description Until when the principal has put it off
             */
            later_us?: number;
            options: components["schemas"]["DecisionOption"][];
            /** @description Key of the option that holds when nobody answers; empty when nothing happens */
            otherwise: string;
            private: boolean;
            question: string;
            /** @description Key of the option that whoever asks would choose; empty for none */
            recommend: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @enum {string} */
            state: "open" | "answered" | "lapsed" | "withdrawn";
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /**
             * Format: int64
             * @description Counts what was asked; a link answers the one it was made for
             */
            version: number;
            why: string;
            /** @description IANA name */
            zone: string;
        };
        DecisionAbout: {
            id: string;
            kind: string;
        };
        DecisionAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            decision: components["schemas"]["Decision"];
        };
        DecisionDeciding: {
            note?: string;
            /** @description yes, no, or the number of an option */
            option: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        DecisionDraft: {
            about?: components["schemas"]["DecisionAbout"];
            because?: string;
            /** @description On the wall in zone: 2026-03-29T17:00 */
            by: string;
            /** @enum {string} */
            form: "yes_no" | "choose";
            /** @description A UUIDv7 made by the client, so that sending it again asks nothing twice */
            id?: string;
            /** @description Yes, then no; or what there is to choose */
            options?: components["schemas"]["AskedOption"][];
            /** @description What happens when nobody answers: yes, no, or the number of an option; nothing when absent */
            otherwise?: string;
            private?: boolean;
            question: string;
            /** @description yes, no, or the number of an option */
            recommend?: string;
            /** @description Of the principal who decides */
            space: string;
            why?: string;
            /** @description IANA name */
            zone: string;
        };
        DecisionLink: {
            act: string;
            link: components["schemas"]["OneLink"];
            /** @description The address on this server, shown once */
            path: string;
            /** @description Of the letter that takes it along */
            subject: string;
            /** @description The letter */
            text: string;
        };
        DecisionLinking: {
            /** @description Where this house is reached: https://anteroom.example.com */
            base: string;
        };
        DecisionOption: {
            /** @description What is done in the act of the answer */
            follows: components["schemas"]["Effect"][];
            /** @description yes, no, or its number */
            key: string;
            title: string;
        };
        DecisionPage: {
            items: components["schemas"]["Decision"][];
            /** @description Cursor of the next page; absent on the last */
            next?: string;
        };
        DecisionPatch: {
            because?: string | null;
            by?: string | null;
            form?: string | null;
            options?: components["schemas"]["AskedOption"][] | null;
            otherwise?: string | null;
            private?: boolean | null;
            question?: string | null;
            recommend?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            why?: string | null;
            zone?: string | null;
        };
        DecisionPointPage: {
            items: components["schemas"]["Point"][];
            /** @description Cursor of the next page; absent on the last */
            next?: string;
        };
        DecisionPointPatch: {
            private?: boolean | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description That it was said */
            said?: boolean | null;
            sort?: string | null;
            text?: string | null;
            until?: string | null;
        };
        DecisionPutting: {
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description On the wall in zone */
            until: string;
            /** @description IANA name */
            zone: string;
        };
        DecisionReopening: {
            /** @description The new date, on the wall in zone */
            by: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description IANA name; the decision's own when absent */
            zone?: string;
        };
        DecisionSeen: {
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        DeedKind: {
            name: string;
            /** @description What it is called in a list */
            title: string;
        };
        Detail: {
            all_day: boolean;
            /** @description Which of its blocks: travel_before, travel_after, buffer_before, buffer_after, preparation, follow_up */
            block?: string;
            /** @description Time that belongs to it */
            blocks: components["schemas"]["TimeBlock"][];
            /** @description Whether it takes time */
            busy: boolean;
            calendar: string;
            categories: string[];
            /** @enum {string} */
            class: "public" | "confidential" | "private";
            created_by?: string;
            /** Format: int64 */
            created_us: number;
            description: string;
            /** @description As start; exclusive, so an all-day event of one day ends on the next date */
            end: string;
            /** Format: int64 */
            end_us: number;
            event: string;
            /** @description The same time on the wall wherever one is */
            floating: boolean;
            guest_list: components["schemas"]["Guest"][];
            /** Format: int64 */
            guests: number;
            /** @description The hold set it stands for; change that instead */
            hold?: string;
            id: string;
            /** @description Where to join */
            link: string;
            /** @description What it needs besides people */
            needs: components["schemas"]["Needs"];
            organizer?: components["schemas"]["Organizer"];
            /** @description What other programs keep with the event */
            other_properties: components["schemas"]["Property"][];
            /** @description What of these this date has otherwise than its series: resources, catering, visitors, blocks */
            own: string[];
            /** @description The meeting it is a block of; change that instead */
            parent?: string;
            place: string;
            /** @description It follows a subscription, or the caller may not change it */
            read_only: boolean;
            /** @description Names the occurrence of a series; pass it on as it is */
            recurrence_id?: string;
            recurring: boolean;
            /** @description The caller may only know that time is taken */
            redacted: boolean;
            replies: components["schemas"]["WeeksReplies"];
            /** Format: int64 */
            rev: number;
            /** @description RRULE of the series (RFC 5545 3.3.10) */
            rule?: string;
            /** @description The same in words */
            rule_text?: string;
            /** @description What the series has, where this date has something of its own */
            series?: components["schemas"]["SeriesHas"];
            /** @description Where the calendar comes from */
            source?: string;
            space: string;
            /** @description On the wall in the event's own zone: 2026-03-29T09:00, or a date for all-day events */
            start: string;
            /**
             * Format: int64
             * @description Floating and all-day times are read in the zone asked for
             */
            start_us: number;
            /** @enum {string} */
            status: "confirmed" | "tentative" | "cancelled";
            /** @description Where the principal is when it begins; absent where there is none, or for who may not know */
            stay_place?: string;
            /** @description The zone of where the principal is when it begins */
            stay_zone?: string;
            tags: string[];
            title: string;
            /** Format: int64 */
            trashed_us?: number;
            uid?: string;
            /** Format: int64 */
            updated_us: number;
            warnings: string[];
            /** @description IANA name; empty for floating and all-day times */
            zone: string;
        };
        Device: {
            /** Format: int64 */
            created_us: number;
            /** @description The device that asks */
            current: boolean;
            id: string;
            name: string;
            /**
             * Format: int64
             * @description When it was last used, to a few minutes
             */
            seen_us: number;
            /**
             * @description How it was signed in
             * @enum {string}
             */
            via: "password" | "invitation" | "set-up";
        };
        DeviceListOutBody: {
            items: components["schemas"]["Device"][];
        };
        DraftedAnswer: {
            /** @description What the text names and nobody has said; it stays in the text until somebody does */
            missing: components["schemas"]["TextField"][];
            /** @description {{link}} stays: it becomes the address of their page when it is sent */
            text: string;
        };
        DriftReport: {
            principal: string;
            /**
             * Format: date
             * @description Where the principal is; what is later is as it is booked
             */
            today: string;
            /** @description The last week first */
            weeks: components["schemas"]["WeekDrift"][];
        };
        EarlierRequest: {
            /** Format: int64 */
            created_us: number;
            id: string;
            /** @description How the answer began; empty when nothing was said */
            said: string;
            /** @enum {string} */
            state: "new" | "asked" | "accepted" | "delegated" | "written" | "later" | "declined" | "done";
            title: string;
        };
        Edited: {
            /** @description Undo all of it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            /** Format: int64 */
            changed: number;
            /** @description Those that were not changed, and why */
            left_out: components["schemas"]["NotEdited"][];
            /**
             * Format: int64
             * @description Tasks that were made because one that repeats was done
             */
            next: number;
            /**
             * Format: int64
             * @description Those that were so already
             */
            same: number;
            /**
             * Format: int64
             * @description Open sub-tasks that went into the trash with them
             */
            steps?: number;
        };
        Effect: {
            assignee?: string;
            /** @description What is done: confirm_hold, release_hold, confirm_booking, decline_booking, confirm_poll, accept_request, decline_request, later_request, make_task, wait_for, draft_text, and what else the house knows */
            do: string;
            /** @description Of the task, until when a request is put off, or when to ask again */
            due?: string;
            /** @description Of which record: the hold set, the booking, the poll or the request */
            of?: string;
            /** @description Which of its times */
            option?: string;
            /** @description The text, what whoever booked or asked is told, or for whom is waited */
            text?: string;
            /** @description What is to be done, or what the text is called */
            title?: string;
            /** @description What it does, in words; written by the house */
            readonly words?: string;
        };
        Effort: {
            about: components["schemas"]["EffortOn"];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            day: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** Format: int64 */
            minutes: number;
            note?: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description It counts for everybody who sees the record */
            shared: boolean;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        EffortAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            effort: components["schemas"]["Effort"];
        };
        EffortDraft: {
            about: components["schemas"]["EffortOn"];
            /** @description Today when absent */
            day?: string | null;
            /** @description A UUIDv7 made by the client, so that sending it again notes it once */
            id?: string;
            /** Format: int64 */
            minutes?: number | null;
            note?: string | null;
            shared?: boolean | null;
        };
        EffortListOutBody: {
            items: components["schemas"]["Effort"][];
        };
        EffortOn: {
            id: string;
            kind: string;
        };
        EffortPatch: {
            /** @description Today when absent */
            day?: string | null;
            /** Format: int64 */
            minutes?: number | null;
            note?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            shared?: boolean | null;
        };
        EffortShared: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            /** Format: int64 */
            changed: number;
        };
        EffortShareInBody: {
            about: components["schemas"]["EffortOn"];
            /** @description false to take it back */
            shared: boolean;
        };
        ErrsField: {
            msg: string;
            path: string;
        };
        EventReply: {
            /** @description Undo takes this back */
            act: string;
            event: components["schemas"]["Detail"];
        };
        Exemption: {
            /** @description Whether who gave it may; otherwise the principal has still to agree */
            agreed: boolean;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            event: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description What the rule was called */
            label: string;
            reason: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            rule: string;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** Format: int64 */
            start_us: number;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        ExemptionAnswer: {
            /** @description Undo takes this back */
            act?: string;
            exemption: components["schemas"]["Exemption"];
        };
        ExemptionsOutBody: {
            items: components["schemas"]["Exemption"][];
        };
        FieldActBody: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
        };
        FieldAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            field: components["schemas"]["OwnField"];
            /**
             * Format: int64
             * @description On how many records there is something in it, of those the caller may read
             */
            uses: number;
        };
        FieldDraft: {
            choices?: components["schemas"]["OwnOption"][];
            /** @description Three letters, as GBP */
            currency?: string;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second field */
            id?: string;
            kinds: string[];
            listed?: boolean;
            name: string;
            /** @description The organisation's id for everywhere, or one space */
            space: string;
            /** @enum {string} */
            type: "text" | "number" | "money" | "date" | "choice" | "person" | "link" | "checkbox";
        };
        FieldFill: {
            /** @description The fields that change; the others stay */
            fields: components["schemas"]["OwnChange"][];
            /**
             * Format: int64
             * @description The record's rev you have seen
             */
            rev: number;
        };
        FieldOrder: {
            /** @description Ids of fields, the first first */
            ids: string[];
        };
        FieldPatch: {
            /** @description Those that are offered; one that is missing stays on the records that have it */
            choices?: components["schemas"]["OwnOption"][] | null;
            currency?: string | null;
            kinds?: string[] | null;
            listed?: boolean | null;
            name?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        FieldSeen: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        FieldsOutBody: {
            items: components["schemas"]["FieldUsed"][];
            /** @description The kinds of records that can have such fields */
            kinds: string[];
        };
        FieldUsed: {
            /** @description Of a choice, in their order; those that are gone last */
            choices: components["schemas"]["OwnOption"][];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description Of money: what is meant when none is named */
            currency?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description On which kinds of records it is */
            kinds: string[];
            /** @description Shown in lists, not only on the record */
            listed: boolean;
            /** @description The caller may change the field itself */
            may_write: boolean;
            name: string;
            /**
             * Format: int64
             * @description Its place among the fields
             */
            position: number;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @enum {string} */
            type: "text" | "number" | "money" | "date" | "choice" | "person" | "link" | "checkbox";
            /** Format: int64 */
            updated_us: number;
            /**
             * Format: int64
             * @description On how many records there is something in it, of those the caller may read
             */
            uses: number;
        };
        FieldUsesOutBody: {
            items: components["schemas"]["Place"][];
            /** @description There are more than these */
            more: boolean;
        };
        File: {
            about?: string;
            /** @description The kind of record it belongs to; absent for a document of the space */
            about_kind?: string;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description The record it belongs to is in the trash */
            dormant: boolean;
            /** @description What it holds in fields of one's own */
            fields?: components["schemas"]["Value"][];
            /** @description SHA-256 */
            hash: string;
            /** Format: int64 */
            height?: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            note: string;
            /** @description Who looks after it */
            owner: string;
            /** @description As the record it belongs to is */
            private: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description By when somebody is to look whether it still holds */
            review?: string;
            /** @description Empty when it came by a link, from whoever asked */
            sent_by: string;
            /** Format: int64 */
            sent_us: number;
            /**
             * Format: int64
             * @description Bytes
             */
            size: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            tags: string[];
            /** @description It is there to be copied and filled in */
            template: boolean;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @description What it is by its own bytes */
            type: string;
            /** Format: int64 */
            updated_us: number;
            /** Format: int64 */
            version: number;
            /**
             * Format: int64
             * @description In pixels, of pictures that can be previewed
             */
            width?: number;
        };
        FileAnswer: {
            /** @description Undo takes this back; absent when nothing had to be changed */
            act?: string;
            file: components["schemas"]["File"];
        };
        FilePatch: {
            /** @description Made safe to save anywhere */
            name?: string | null;
            note?: string | null;
            /** @description A member who sees the space */
            owner?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description 2026-03-29; null for none */
            review?: string | null;
            tags?: string[] | null;
            template?: boolean | null;
            /**
             * Format: int64
             * @description Which of its versions it is to show: going back
             */
            version?: number | null;
        };
        Files: {
            items: components["schemas"]["FileShown"][];
            /** @description Cursor of the next page; absent on the last */
            next?: string;
            room: components["schemas"]["Room"];
        };
        FileSeen: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        FileShown: {
            about?: string;
            /** @description The kind of record it belongs to; absent for a document of the space */
            about_kind?: string;
            /** @description What the record it belongs to is called */
            about_title?: string;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description The record it belongs to is in the trash */
            dormant: boolean;
            /** @description What it holds in fields of one's own */
            fields?: components["schemas"]["Value"][];
            /** @description SHA-256 */
            hash: string;
            /** Format: int64 */
            height?: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            note: string;
            /** @description Who looks after it */
            owner: string;
            /** @description As the record it belongs to is */
            private: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description By when somebody is to look whether it still holds */
            review?: string;
            /** @description Empty when it came by a link, from whoever asked */
            sent_by: string;
            /** Format: int64 */
            sent_us: number;
            /**
             * Format: int64
             * @description Bytes
             */
            size: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @description Its review date has passed, where you are */
            stale: boolean;
            tags: string[];
            /** @description It is there to be copied and filled in */
            template: boolean;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @description What it is by its own bytes */
            type: string;
            /** Format: int64 */
            updated_us: number;
            /** Format: int64 */
            version: number;
            /**
             * Format: int64
             * @description In pixels, of pictures that can be previewed
             */
            width?: number;
        };
        FileWhole: {
            file: components["schemas"]["FileShown"];
            /** @description The newest first */
            versions: components["schemas"]["Content"][];
        };
        Filter: {
            /** @description What is asked for, as the kind's list names it */
            by: string;
            value: string;
        };
        FindAnswer: {
            /** @description The filters in the text, as they were understood */
            filters: components["schemas"]["FindUnderstood"][];
            items: components["schemas"]["Hit"][];
            /** @description There is more than limit */
            more?: boolean;
            /** @description How the last word could go on as a filter */
            offers: components["schemas"]["Offer"][];
            /** @description Filters that could not be read; what they say was looked for as words */
            unclear: components["schemas"]["Unclear"][];
        };
        FindUnderstood: {
            meaning: string;
            /** @description As it was typed */
            text: string;
        };
        FirstStep: {
            /** @description What is in the house shows it */
            done: boolean;
            /** @enum {string} */
            name: "executive" | "calendar" | "meeting" | "move" | "task" | "note" | "pin" | "layout" | "invite" | "where" | "protect";
        };
        FirstSteps: {
            /**
             * @description For whom they are meant; empty when they are not shown
             * @enum {string}
             */
            for: "assistant" | "executive" | "lead" | "";
            items: components["schemas"]["FirstStep"][];
            /** @description The caller makes that one, and takes it away */
            may_sample: boolean;
            /** @description The executive to look around with, if there is one */
            sample?: components["schemas"]["SampleOf"];
            /** @description They are for the page: new here and not put away, or asked for */
            shown: boolean;
        };
        Fix: {
            block?: components["schemas"]["Block"];
            /**
             * Format: int64
             * @description move: by how much, on the wall of the meeting's own zone
             */
            days?: number;
            /** @enum {string} */
            do: "move" | "set" | "block" | "open" | "ask" | "chase" | "escalate" | "drop";
            /**
             * Format: int64
             * @description move: the end further by this
             */
            end_minutes?: number;
            event?: string;
            /** @description open: what to fill in */
            field?: string;
            label: string;
            /** @description What to tell whom, each in their own time where that is known */
            messages: components["schemas"]["Message"][];
            /** Format: int64 */
            minutes?: number;
            recurrence_id?: string;
            /** Format: int64 */
            rev?: number;
            /** @description set: the meeting's new status */
            status?: string;
            task?: string;
            /** @description set: the meeting's new zone */
            zone?: string;
        };
        Followed: {
            /** @description What was changed or made */
            of: components["schemas"]["Record"];
            words: string;
        };
        Forecast: {
            /**
             * @description What there was to go by
             * @enum {string}
             */
            basis: "nothing" | "recent" | "months" | "years";
            /**
             * Format: int64
             * @description By how many minutes they were missed on average
             */
            error: number;
            /**
             * Format: int64
             * @description How many steps have none
             */
            guessed: number;
            /**
             * Format: int64
             * @description How many weeks of work there are to go by
             */
            history: number;
            /**
             * Format: int64
             * @description How many weeks were looked at beforehand, to see what this is worth
             */
            looks: number;
            /**
             * Format: int64
             * @description And by how many, if each had been expected to be like the same week of the year before
             */
            naive: number;
            /** @description The fullest first */
            peaks: components["schemas"]["ForecastPeak"][];
            /**
             * Format: int64
             * @description Minutes of work that each booked meeting is counted with
             */
            per_meeting: number;
            /** @description What it goes by and what that was worth, in words */
            text: string;
            today: string;
            /**
             * Format: int64
             * @description Steps without a day, which stand in no week
             */
            undated: number;
            /**
             * Format: int64
             * @description Minutes that a step without an estimate is counted with
             */
            usual: number;
            weeks: components["schemas"]["ForecastWeek"][];
        };
        ForecastPeak: {
            from: string;
            text: string;
            /** Format: int64 */
            total: number;
        };
        ForecastWeek: {
            /**
             * Format: int64
             * @description How many meetings are booked
             */
            booked: number;
            /**
             * Format: int64
             * @description Spent already, in this week
             */
            done: number;
            /**
             * Format: int64
             * @description What past weeks let expect beyond what is known
             */
            expected: number;
            from: string;
            /**
             * Format: int64
             * @description And at most this; low and high are total where nothing can be said
             */
            high: number;
            /**
             * Format: int64
             * @description In four weeks of five at least this
             */
            low: number;
            /**
             * Format: int64
             * @description The work for meetings that are booked
             */
            meetings: number;
            /**
             * Format: int64
             * @description Steps of projects that are due
             */
            projects: number;
            /**
             * Format: int64
             * @description Tasks that come back
             */
            recurring: number;
            /**
             * Format: int64
             * @description Tasks and steps that are due; what is late counts in this week
             */
            steps: number;
            /** Format: int64 */
            total: number;
            /** @description Its last day */
            until: string;
            /** @description What makes the week: milestones, long meetings, the end of a quarter */
            why: string[];
        };
        Found: {
            asked: components["schemas"]["Asked"][];
            /**
             * Format: int64
             * @description How many entries of the people asked for were not looked at, because there is more than can be read at once
             */
            left_out?: number;
            /** Format: int64 */
            minutes: number;
            /** @description What nearly fits, when there are fewer slots than asked for */
            misses: components["schemas"]["FoundSlot"][];
            /**
             * Format: int64
             * @description How many beginnings fit in all, a quarter of an hour apart
             */
            possible: number;
            slots: components["schemas"]["FoundSlot"][];
            /** @description IANA name: whose days and times are told */
            zone: string;
        };
        FoundRoom: {
            /** Format: int64 */
            capacity: number;
            id: string;
            name: string;
            /**
             * Format: int64
             * @description How many others would do then
             */
            others: number;
            where: string;
        };
        FoundSlot: {
            end: string;
            /** Format: int64 */
            end_us: number;
            reasons: components["schemas"]["SlotReason"][];
            /** @description The room it would have, when one was asked for */
            room?: components["schemas"]["FoundRoom"];
            /** @description On the wall in zone: 2026-03-24T10:00 */
            start: string;
            /** Format: int64 */
            start_us: number;
            /** @description With the day, the date and the time in every zone, to be sent */
            text: string;
            /** @description What clocks show, where the people are */
            times: components["schemas"]["LocalTime"][];
            /** @description In words, in zone */
            when: string;
        };
        Given: {
            /** Format: int64 */
            at_us: number;
            /** @description Who answered or wrote it down; absent by link and by date */
            by?: string;
            /** @description Why nothing was done when the date came */
            failed?: string;
            followed: components["schemas"]["Followed"][];
            note?: string;
            /** @description Key of the option; empty when nothing was to happen */
            option: string;
            /** @enum {string} */
            way: "self" | "told" | "link" | "date";
        };
        GuardAnswer: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description Key of the finding */
            finding: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Who answered last */
            member: string;
            /** @description Only for those who see private records */
            private: boolean;
            reason?: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @enum {string} */
            state: "snoozed" | "accepted";
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /**
             * Format: int64
             * @description When a snoozed one comes back
             */
            until_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        GuardPage: {
            /**
             * Format: int64
             * @description How many more were answered
             */
            answered: number;
            /** Format: int64 */
            days: number;
            /** @description Soonest first */
            items: components["schemas"]["Seen"][];
            kinds: components["schemas"]["KindName"][];
            /** Format: int64 */
            now_us: number;
            people: components["schemas"]["Clear"][];
        };
        GuardReply: {
            /** @description Undo takes this back */
            act?: string;
            answer: components["schemas"]["GuardAnswer"];
        };
        Guest: {
            email: string;
            /** @description individual, group, room, resource */
            kind?: string;
            name: string;
            /** @description needs-action, accepted, declined, tentative, delegated */
            partstat?: string;
            /** @description required, optional, chair, information */
            role?: string;
        };
        HandoverChoice: {
            id: string;
            kind: string;
            /** @description At most 500 characters */
            remark?: string;
        };
        HandoverDraft: {
            /** @description What goes into the note, of what was gathered */
            chosen: components["schemas"]["HandoverChoice"][];
            /** @description An executive, or the one who asks, for their own work */
            for: string;
            /**
             * Format: date
             * @description The first day
             */
            from: string;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second note */
            id?: string;
            /** @description Made from whose work it is and the days when absent */
            title?: string;
            /**
             * Format: date
             * @description The last day; at most 60 later
             */
            until: string;
            /** @description Who takes over: they are shown the note and what it names until the last day */
            with?: string;
            /** @description What stands before the lists, plain; at most 4,000 characters */
            words?: string;
        };
        HandoverLine: {
            /** @description In words; it stands after the title */
            detail?: string;
            id: string;
            kind: string;
            title: string;
            /** @description In words, with its zone where it has one; it stands before the title */
            when?: string;
        };
        HandoverMade: {
            /** @description Undo takes all of it back */
            act?: string;
            /** @description Of the note */
            note: string;
            /**
             * Format: int64
             * @description How many records, the note among them, are shown to who takes over
             */
            shared?: number;
        };
        HandoverOutBody: {
            /** @description Those that are not empty */
            sections: components["schemas"]["HandoverSection"][];
        };
        HandoverSection: {
            /**
             * Format: int64
             * @description How many private ones are left out: who sees those finds them where they are
             */
            left_out?: number;
            lines: components["schemas"]["HandoverLine"][];
            /** @description There are more than are listed */
            more?: boolean;
            /** @enum {string} */
            name: "places" | "meetings" | "tasks" | "waiting" | "notes" | "files";
        };
        Hearer: {
            city: string;
            /** @description A principal or member of the house */
            colleague: boolean;
            email: string;
            /** @description Whether there is a calendar file to send */
            file: boolean;
            /** @description Whether the text is in mailto; copy it otherwise */
            fits: boolean;
            /** @description Opens it in a mail program */
            mailto?: string;
            name: string;
            /** @description Names them: the address, or the name where there is none */
            person: string;
            subject: string;
            /** @description On the reader's clock */
            summary: string;
            /** @description The drafted message, on their clock */
            text: string;
            /** @enum {string} */
            what: "invited" | "moved" | "changed" | "cancelled" | "removed" | "released";
            /** @description IANA name of where they are then; empty when it is not known */
            zone: string;
        };
        HistoryBy: {
            id: string;
            name: string;
        };
        HistoryChange: {
            act: string;
            /** Format: int64 */
            at_us: number;
            by: components["schemas"]["HistoryBy"];
            fields: components["schemas"]["RecordField"][];
            /** @description Of what changed, where that is not the record itself but belongs to its story: a tie */
            kind?: string;
            /** @description Done for the principal in whose space it is */
            on_behalf: boolean;
            /** @description That principal, for whom it was done */
            on_behalf_of?: string;
            /** @enum {string} */
            op: "create" | "update" | "trash" | "restore" | "delete";
            /** @description Why it was done against the rules */
            reason?: string;
            /** @description It was private then, so what changed is not shown */
            redacted: boolean;
            /** Format: int64 */
            seq: number;
            /** @description The act that this one took back */
            undoes?: string;
            /** @description Taken back, as things stand */
            undone: boolean;
            via: string;
        };
        HistoryOutBody: {
            items: components["schemas"]["HistoryChange"][];
        };
        Hit: {
            /** @description Only the date counts */
            all_day?: boolean;
            /**
             * Format: int64
             * @description When it is or was due; absent for records without a time
             */
            at_us?: number;
            id: string;
            kind: string;
            /** @description at_us is the first time */
            repeats?: boolean;
            /** @description The words around the first place that matched; empty when only the title did */
            snippet: string;
            space: string;
            space_name: string;
            title: string;
            /** @description IANA name: in which at_us is told; absent where it is the same on every wall, and stands as if in UTC */
            zone?: string;
        };
        HoldAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            hold_set: components["schemas"]["HoldSet"];
        };
        HoldChoice: {
            option: string;
            /** @description Why it is right although standing authority says never; kept in the history */
            reason?: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        HoldClock: {
            city: string;
            end: string;
            option: string;
            /** @description On the wall: 2026-03-29T09:00 */
            start: string;
            /** @description Who is there then */
            who: string[];
            /** @description IANA name */
            zone: string;
        };
        HoldDraft: {
            /** @description Time around the meeting, once an option is confirmed */
            blocks?: components["schemas"]["Around"][];
            /** @description In which to hold the time, one for each person; the set lives in the space of the first */
            calendars: string[];
            /** @description On the wall in zone: when all holds go by themselves */
            confirm_by: string;
            guests?: components["schemas"]["HoldInvitee"][];
            /** @description A UUIDv7 made by the client, so that sending it again holds nothing twice */
            id?: string;
            link?: string;
            /** Format: int64 */
            minutes: number;
            notes?: string;
            /** @description The slots, best first */
            options: components["schemas"]["HoldWanted"][];
            place?: string;
            private?: boolean;
            /** @description Rooms and equipment to hold with each option */
            rooms?: string[];
            title: string;
            /** @description IANA name */
            zone: string;
        };
        Holding: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            fields: components["schemas"]["Value"][];
            id: string;
            kind: string;
            may_write: boolean;
            /**
             * Format: int64
             * @description Of the record; send it back with the next change
             */
            rev: number;
            space: string;
        };
        HoldInvitee: {
            /** @description Who has none is named in texts and not invited */
            email?: string;
            name?: string;
        };
        HoldOption: {
            /** @description On the wall in zone */
            end: string;
            /** Format: int64 */
            end_us: number;
            /** @description The events that stand for it, one for each seat */
            events: string[];
            id: string;
            /** @description What it is called in texts: A is the first as they were sent, or as they are ranked */
            letter: string;
            /** @description On the wall in zone */
            start: string;
            /** Format: int64 */
            start_us: number;
            /** @description IANA name */
            zone: string;
        };
        HoldPage: {
            items: components["schemas"]["HoldSet"][];
            /** @description Cursor of the next page; absent on the last */
            next?: string;
        };
        HoldPatch: {
            blocks?: components["schemas"]["Around"][] | null;
            /** @description A later time extends the holds; of released or expired ones it holds them again */
            confirm_by?: string | null;
            guests?: components["schemas"]["HoldInvitee"][] | null;
            link?: string | null;
            /** Format: int64 */
            minutes?: number | null;
            notes?: string | null;
            /** @description All slots, best first. One that is left out is released */
            options?: components["schemas"]["HoldWanted"][] | null;
            place?: string | null;
            private?: boolean | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            rooms?: string[] | null;
            title?: string | null;
            zone?: string | null;
        };
        HoldSaid: {
            /** @description What was answered */
            text: string;
        };
        HoldSeat: {
            calendar: string;
            space: string;
        };
        HoldSeen: {
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        HoldSet: {
            /** @description The options in the order in which they were sent */
            asked: string[];
            /**
             * Format: int64
             * @description When they were sent
             */
            asked_us?: number;
            /** @description Time around the meeting, in the calendars from when an option is confirmed */
            blocks: components["schemas"]["Around"][];
            /** @description The option that was confirmed */
            chosen?: string;
            /** @description On the wall in zone: when all holds go by themselves */
            confirm_by: string;
            /** Format: int64 */
            confirm_us: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            guests: components["schemas"]["HoldInvitee"][];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            link: string;
            /**
             * Format: int64
             * @description How long the meeting takes
             */
            minutes: number;
            notes: string;
            /** @description The slots, best first */
            options: components["schemas"]["HoldOption"][];
            /**
             * Format: int64
             * @description How many more calendars there are, which you may not see
             */
            others?: number;
            place: string;
            /** @description Only those who see private records see what it is about; the others see that time is taken */
            private: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description Rooms and equipment, held with each option; the meeting keeps those of the one that is confirmed */
            rooms: string[];
            /** @description The calendars in which the time is held; those you may see */
            seats: components["schemas"]["HoldSeat"][];
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @enum {string} */
            state: "open" | "confirmed" | "released" | "expired";
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description IANA name; of confirm_by, and of options that have no other */
            zone: string;
        };
        HoldShown: {
            /** @description Each option on every clock concerned, its own first */
            clocks: components["schemas"]["HoldClock"][];
            hold_set: components["schemas"]["HoldSet"];
            texts: components["schemas"]["HoldTexts"];
        };
        HoldTexts: {
            /** @description A reminder for those who have not answered */
            chase: string;
            /** @description The options, with each zone concerned and by when to answer */
            options: string;
            subject: string;
        };
        HoldUnderstood: {
            /** @description The words that decided */
            because?: string;
            /** @description What was declined */
            not: string[];
            /** @description What was accepted, best first */
            options: string[];
            /**
             * @description one: this option; several: any of these; none: no option suits; unclear: read it yourself
             * @enum {string}
             */
            verdict: "one" | "several" | "none" | "unclear";
        };
        HoldWanted: {
            /** @description Of an option that is there already; absent for a new one */
            id?: string;
            /** @description On the wall in zone: 2026-03-29T09:00 */
            start: string;
            /** @description IANA name; the set's own when absent */
            zone?: string;
        };
        Host: {
            calendar: string;
            principal: string;
        };
        IdentityMemberAnswer: {
            act: string;
            member: components["schemas"]["Member"];
        };
        ImportListOutBody: {
            items: components["schemas"]["IntakeState"][];
        };
        ImportReply: {
            import: components["schemas"]["IntakeState"];
        };
        Instance: {
            all_day: boolean;
            /** @description Which of its blocks: travel_before, travel_after, buffer_before, buffer_after, preparation, follow_up */
            block?: string;
            /** @description Whether it takes time */
            busy: boolean;
            calendar: string;
            /** @enum {string} */
            class: "public" | "confidential" | "private";
            /** @description As start; exclusive, so an all-day event of one day ends on the next date */
            end: string;
            /** Format: int64 */
            end_us: number;
            event: string;
            /** @description The same time on the wall wherever one is */
            floating: boolean;
            /** Format: int64 */
            guests: number;
            /** @description The hold set it stands for; change that instead */
            hold?: string;
            /** @description Where to join */
            link: string;
            /** @description The meeting it is a block of; change that instead */
            parent?: string;
            place: string;
            /** @description Names the occurrence of a series; pass it on as it is */
            recurrence_id?: string;
            recurring: boolean;
            /** @description The caller may only know that time is taken */
            redacted: boolean;
            replies: components["schemas"]["WeeksReplies"];
            /** Format: int64 */
            rev: number;
            space: string;
            /** @description On the wall in the event's own zone: 2026-03-29T09:00, or a date for all-day events */
            start: string;
            /**
             * Format: int64
             * @description Floating and all-day times are read in the zone asked for
             */
            start_us: number;
            /** @enum {string} */
            status: "confirmed" | "tentative" | "cancelled";
            tags: string[];
            title: string;
            warnings: string[];
            /** @description IANA name; empty for floating and all-day times */
            zone: string;
        };
        Instead: {
            costs: string[];
            /** @description On the wall in zone, to be wished for */
            start: string;
            when: string;
        };
        IntakeState: {
            /** @description Takes the whole import back; absent when nothing changed */
            act?: string;
            /** Format: int64 */
            added: number;
            /** Format: int64 */
            bytes: number;
            calendar?: string;
            /** Format: int64 */
            created_us: number;
            /** @description Why it failed, and what to do */
            error?: string;
            /**
             * Format: int64
             * @description Calendar objects, each series once
             */
            events: number;
            file?: string;
            id: string;
            /**
             * Format: int64
             * @description Notes beyond those listed
             */
            more_notes: number;
            /** @description Of the calendar */
            name?: string;
            notes: components["schemas"]["Note"][];
            /**
             * Format: int64
             * @description Changed occurrences of series
             */
            overrides: number;
            /** Format: int64 */
            series: number;
            /** Format: int64 */
            skipped: number;
            space: string;
            /** @enum {string} */
            state: "reading" | "ready" | "published" | "failed";
            /**
             * Format: int64
             * @description When the import was taken back; absent while it stands
             */
            taken_back_us?: number;
            /** Format: int64 */
            tasks: number;
            /**
             * Format: int64
             * @description Bytes of the file, 0 when not known
             */
            total: number;
            /** Format: int64 */
            unchanged: number;
            /** Format: int64 */
            updated: number;
            /** Format: int64 */
            updated_us: number;
            /**
             * Format: int64
             * @description In the calendar and not in the file; may be removed
             */
            vanished: number;
            /**
             * Format: int64
             * @description Of what vanished, what is still in the calendar and the caller may remove
             */
            vanished_left: number;
        };
        Invitation: {
            accepted_by?: string;
            /** Format: int64 */
            accepted_us?: number;
            created_by: string;
            /** Format: int64 */
            created_us: number;
            email: string;
            /** Format: int64 */
            expires_us: number;
            id: string;
            name: string;
            /** @enum {string} */
            org_role: "owner" | "lead" | "viewer";
            /** Format: int64 */
            rev: number;
            space: string;
            /** Format: int64 */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        InvitationActOutBody: {
            act: string;
        };
        InvitationInBody: {
            email: string;
            /** Format: uuid */
            id?: string;
            name?: string;
            /** @enum {string} */
            org_role: "owner" | "lead" | "viewer";
        };
        InvitationListOutBody: {
            items: components["schemas"]["Invitation"][];
        };
        InvitationOutBody: {
            act: string;
            invitation: components["schemas"]["Invitation"];
            /** @description Path of the link on this server; it is shown this once */
            url: string;
        };
        Involved: {
            /** Format: int64 */
            colour: number;
            id: string;
            name: string;
        };
        Kept: {
            /** Format: int64 */
            end_us: number;
            key: string;
            /** @description The reader wants it to stay */
            pinned: boolean;
            principals: string[];
            /** Format: int64 */
            start_us: number;
            title: string;
            when: string;
            why: string;
        };
        KindName: {
            name: string;
            title: string;
        };
        KindWish: {
            help: string;
            /** @enum {string} */
            how: "off" | "at_once" | "digest";
            kind: string;
            label: string;
            /** @enum {string} */
            usual: "off" | "at_once" | "digest";
        };
        Layout: {
            /** @description The ready layout that it began with */
            began?: string;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description In the order in which a phone stacks them */
            widgets: components["schemas"]["LayoutWidget"][];
        };
        LayoutAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            layout: components["schemas"]["Layout"];
        };
        LayoutChoice: {
            /** @enum {string} */
            device: "desk" | "phone";
            /** @description The name of a ready one, or the id of a kept one */
            layout: string;
        };
        LayoutDraft: {
            /** @description The ready layout that it begins with */
            began?: string;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second layout */
            id?: string;
            name: string;
            /** @description The member's own, or the organisation's for all */
            space: string;
            /** @description In the order in which a phone stacks them */
            widgets: components["schemas"]["LayoutWidget"][];
        };
        LayoutGone: {
            /** @enum {string} */
            device: "desk" | "phone";
            name: string;
        };
        LayoutMove: {
            /** @description A UUIDv7 made by the client for the layout there */
            new_id?: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description The organisation's to share it, the caller's own to take it back */
            space: string;
        };
        LayoutOption: {
            name: string;
            value: string;
        };
        LayoutOutBody: {
            layout: components["schemas"]["LayoutShown"];
        };
        LayoutPatch: {
            name?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            widgets?: components["schemas"]["LayoutWidget"][];
        };
        LayoutSeen: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        LayoutShown: {
            /** @description The ready layout that it began with */
            began?: string;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description It is the caller's to change */
            may_write: boolean;
            name: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description In the order in which a phone stacks them */
            widgets: components["schemas"]["LayoutWidget"][];
        };
        LayoutsOutBody: {
            /** @description Which the caller uses; without one for a kind of device, the ready one for it */
            choices: components["schemas"]["LayoutChoice"][];
            /** @description What of the team's the caller used and is shared no more; once they choose anew it is told no more */
            gone: components["schemas"]["LayoutGone"][];
            items: components["schemas"]["LayoutShown"][];
        };
        LayoutWidget: {
            /**
             * Format: int64
             * @description At most so high
             */
            h: number;
            /** @description Made by the client; once in a layout */
            id: string;
            options: components["schemas"]["LayoutOption"][];
            /** Format: int64 */
            w: number;
            /** @description Which one it is */
            widget: string;
            /** Format: int64 */
            x: number;
            /** Format: int64 */
            y: number;
        };
        LeftOut: {
            /**
             * Format: int64
             * @description They say what a day is, not what takes its hours
             */
            all_day: number;
            /** Format: int64 */
            cancelled: number;
            /**
             * Format: int64
             * @description By the principal
             */
            declined: number;
            /**
             * Format: int64
             * @description Marked as taking no time
             */
            free: number;
            /**
             * Format: int64
             * @description Options of hold sets: their time is shown apart
             */
            holds: number;
            /**
             * Format: int64
             * @description There is more than can be read at once
             */
            unread: number;
        };
        Letter: {
            /** @description Empty when the mail does not say */
            from?: string;
            /**
             * Format: int64
             * @description 0 when the mail does not say
             */
            minutes: number;
            /** @description Everybody else */
            others: components["schemas"]["LetterPerson"][];
            /** @description Whose calendars the caller sees */
            people: components["schemas"]["LetterPerson"][];
            title: string;
            until?: string;
        };
        LetterPerson: {
            /** @description As the mail has it */
            email?: string;
            id?: string;
            name: string;
            /** @description When they can, in the words of the mail */
            says?: string;
        };
        Letters: {
            act?: string;
            letters: components["schemas"]["VoterLetter"][];
        };
        Link: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description For whom or where it is */
            label: string;
            page: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        LinkAnswer: {
            act: string;
            link: components["schemas"]["Link"];
            /** @description The address on this server, shown once */
            path: string;
        };
        Linked: {
            /** @description Only the date counts */
            all_day?: boolean;
            /**
             * Format: int64
             * @description When it is or was due; absent for records without a time
             */
            at_us?: number;
            id: string;
            kind: string;
            /** @description You may change the tie and end it */
            may_change: boolean;
            /**
             * @description What the record asked for is to this one
             * @enum {string}
             */
            means: "about" | "discussed_in" | "prepares" | "prepared_by" | "led_to" | "follows_from" | "blocks" | "blocked_by" | "belongs_with";
            note?: string;
            /** @description at_us is the first time */
            repeats?: boolean;
            /**
             * Format: int64
             * @description Of the tie
             */
            rev: number;
            space: string;
            /** @description Of the tie itself */
            tie: string;
            title: string;
            /** @description IANA name: in which at_us is told; absent where it is the same on every wall */
            zone?: string;
        };
        LinkInBody: {
            /** @description All links made before end */
            reset?: boolean;
        };
        ListColumn: {
            /** @description It can be filtered by */
            asks: boolean;
            /** @description Its usual order is from the last to the first */
            falling: boolean;
            /** @description A board can have a column for each of its values */
            groups: boolean;
            /** @description Not shown unless asked for */
            hidden: boolean;
            /** @description A choice that may be nothing */
            maybe?: boolean;
            name: string;
            /** @description All values of a choice, in their order */
            options: components["schemas"]["ListOption"][];
            sorts: boolean;
            title: string;
            /** @enum {string} */
            type: "text" | "number" | "bytes" | "date" | "instant" | "choice" | "flag" | "member" | "space" | "tags" | "calendar";
            /** @description Of a day: the column that says when what begins then ends; it stands on each day up to that one */
            until?: string;
            /** @description It can be changed in place */
            writes: boolean;
        };
        ListedPage: {
            /** @description Shown above the times */
            about: string;
            /**
             * Format: int64
             * @description Minutes that have to be free after
             */
            after: number;
            /**
             * Format: int64
             * @description Minutes that have to be free before
             */
            before: number;
            /**
             * Format: int64
             * @description Bookings to come
             */
            coming: number;
            /** @description Each booking waits until somebody confirms it, and holds its time meanwhile */
            confirm: boolean;
            /**
             * Format: int64
             * @description Minutes within which somebody confirms, 60 to 20160; what nobody confirms lapses. Two days when it is 0
             */
            confirm_within?: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: int64
             * @description Minutes from one start to the next
             * @enum {integer}
             */
            grid: 15 | 30 | 60;
            /**
             * Format: int64
             * @description How many days ahead can be booked
             */
            horizon: number;
            hosts: components["schemas"]["Host"][];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Where to join; shown once it is confirmed */
            link: string;
            /** @description The lengths offered */
            minutes: number[];
            /**
             * Format: int64
             * @description How often whoever booked may move it
             */
            moves: number;
            /**
             * Format: int64
             * @description Minutes from now to the first start
             */
            notice: number;
            /**
             * Format: int64
             * @description Those of them that wait to be confirmed
             */
            pending: number;
            /**
             * Format: int64
             * @description Bookings a day; 0 for no limit
             */
            per_day: number;
            /**
             * Format: int64
             * @description Bookings a week, which begins on Monday; 0 for no limit
             */
            per_week: number;
            /**
             * @description Who takes part: all hosts, or any one of them
             * @enum {string}
             */
            pick: "all" | "any";
            place: string;
            questions: components["schemas"]["Question"][];
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description Rooms and equipment of which each booking takes one, the first that is free; none when empty */
            rooms?: string[];
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** @description Shown to whoever has booked */
            thanks: string;
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description In which days and weeks are counted, and starts lie on the grid */
            zone: string;
        };
        ListedPoll: {
            /** @description What those who are asked read above the times */
            about: string;
            /**
             * Format: int64
             * @description How many of them have answered
             */
            answered: number;
            /**
             * Format: int64
             * @description How many people are asked
             */
            asked: number;
            /** @description The option that was confirmed */
            chosen?: string;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description On the wall in zone: until when answers are taken */
            deadline: string;
            /** Format: int64 */
            deadline_us: number;
            /** @description The meeting, one for each seat */
            events: string[];
            /**
             * Format: int64
             * @description Counts the open links that were ended
             */
            gen: number;
            /** @description Whose slots the options are; confirming one confirms it there and releases the others */
            hold_set?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Where to join; shown once a time is confirmed */
            link: string;
            /** Format: int64 */
            minutes: number;
            /** @description There is a link for whoever has it */
            open_link: boolean;
            /** @description The soonest first */
            options: components["schemas"]["PollOption"][];
            place: string;
            /** @description Only those who see private records see it here; who is asked sees it all the same */
            private: boolean;
            /** @description Those who are asked may propose other times */
            propose: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description The calendars in which the meeting will be */
            seats: components["schemas"]["PollSeat"][];
            /** @description Those who are asked see each other's names and answers */
            show_votes: boolean;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @enum {string} */
            state: "open" | "closed" | "confirmed" | "cancelled";
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description IANA name; of deadline, and of options that have no other */
            zone: string;
        };
        Listing: {
            /** @description Plain text with Markdown */
            about: string;
            /**
             * Format: int64
             * @description One of eight; the screen knows what they look like
             */
            colour: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description The first day */
            from?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Who leads it; a member who sees the space */
            lead?: string;
            name: string;
            progress: components["schemas"]["Progress"];
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @enum {string} */
            state: "planned" | "active" | "paused" | "done";
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @description The last day */
            until?: string;
            /** Format: int64 */
            updated_us: number;
        };
        ListingListCell: {
            column: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description As in a cell; empty for nothing */
            value: string;
        };
        ListKind: {
            columns: components["schemas"]["ListColumn"][];
            /** @description Columns by which records stand in a calendar; none when there is no calendar */
            days: string[];
            kind: string;
            /** @description What one of them is called */
            one: string;
            /** @description Records hold fields of one's own, which are columns too: own: and the field's id */
            own: boolean;
            /** @description The usual order */
            sort: string;
            /** @description Which of them are listed while nothing is asked of the first of their days; all of them when absent */
            span?: string;
            title: string;
            /** @description What they are for, in a sentence */
            use?: string;
        };
        ListKindsOutBody: {
            items: components["schemas"]["ListKind"][];
        };
        ListOption: {
            title: string;
            value: string;
        };
        ListOutBody: {
            items: components["schemas"]["TagUsed"][];
        };
        ListRow: {
            /** @description By the names of the columns; a column without anything is absent */
            cells: {
                [key: string]: string;
            };
            /** @description What it holds in fields of one's own */
            fields?: components["schemas"]["Value"][];
            id: string;
            /** @description What it is called */
            label: string;
            /** @description The caller may change it */
            may_write: boolean;
            private?: boolean;
            /** @description Which occurrence, where the record is a series; with the id it names the row */
            recurrence_id?: string;
            /**
             * Format: int64
             * @description Send it back with a change
             */
            rev: number;
            space: string;
        };
        ListRowsOutBody: {
            items: components["schemas"]["ListRow"][];
            /** @description The cursor of the next page; absent on the last */
            next?: string;
        };
        ListSetOutBody: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
        };
        LocalTime: {
            people: string[];
            /** @description As a person says it */
            place: string;
            /** @description 10:00–11:00, with the date where it is another one */
            time: string;
            /** @description IANA name */
            zone: string;
        };
        Mark: {
            /** @description Of the event or hold set */
            id: string;
            /** @description Who was told; all who had to be when absent */
            people?: string[];
            /** @description As it stood when they were told */
            state: string;
        };
        Marked: {
            act: string;
            /**
             * Format: int64
             * @description How many messages are no longer to be sent
             */
            told: number;
        };
        Me: {
            member: components["schemas"]["Member"];
            /** @enum {string} */
            org_role: "owner" | "lead" | "viewer";
            organisation: components["schemas"]["Organisation"];
        };
        Meeting: {
            all_day: boolean;
            /** @description Which of its blocks */
            block?: string;
            busy: boolean;
            calendar: string;
            clash: string[];
            class: string;
            end: string;
            /** Format: int64 */
            end_us: number;
            event: string;
            floating: boolean;
            /** Format: int64 */
            guests: number;
            /** @description The hold set it stands for */
            hold?: string;
            link?: string;
            /** @description The meeting it is a block of */
            parent?: string;
            place?: string;
            recurrence_id?: string;
            recurring: boolean;
            redacted: boolean;
            replies: components["schemas"]["TodayReplies"];
            /** Format: int64 */
            rev: number;
            space: string;
            /** @description Wall time in zone, or a date */
            start: string;
            /** Format: int64 */
            start_us: number;
            status: string;
            tags: string[];
            title: string;
            warnings: string[];
            zone?: string;
        };
        Member: {
            created_by: string;
            /** Format: int64 */
            created_us: number;
            /** Format: int64 */
            disabled_us?: number;
            email: string;
            id: string;
            /** @description BCP 47 tag */
            locale: string;
            name: string;
            /** @enum {string} */
            org_role: "owner" | "lead" | "viewer";
            /** Format: int64 */
            rev: number;
            /** @description The organisation's space; the member's own space carries the member's id */
            space: string;
            /** @enum {string} */
            state: "active" | "disabled";
            title: string;
            /** Format: int64 */
            updated_us: number;
            /** @enum {string} */
            week_start: "monday" | "sunday";
            /** @description IANA name */
            zone: string;
        };
        MemberListOutBody: {
            items: components["schemas"]["Member"][];
        };
        MemberPlaceInBody: {
            /** @description Disabling ends their sessions and tokens at once */
            disabled?: boolean | null;
            /** @enum {string|null} */
            org_role?: "owner" | "lead" | "viewer" | null;
            /** Format: int64 */
            rev: number;
            title?: string | null;
        };
        Mention: {
            comment: components["schemas"]["Comment"];
            /** @description What the record is called that it is about */
            title: string;
        };
        Mentioned: {
            /** @description What they were called then; it stands in the text after an @ */
            as: string;
            member: string;
        };
        MentionsOutBody: {
            /** @description The newest first, as far as you see what they are about */
            items: components["schemas"]["Mention"][];
        };
        Message: {
            email: string;
            name: string;
            text: string;
        };
        MetRule: {
            /** Format: int64 */
            from_us: number;
            label: string;
            /** @description Whether the caller may put a meeting there */
            may: boolean;
            /** @enum {string} */
            override: "principal" | "assistant" | "anyone";
            /** @description Whether the caller has to say why */
            reason: boolean;
            rule: string;
            /** Format: int64 */
            to_us: number;
            /** @description In words, with whose time it is */
            when: string;
        };
        MetRules: {
            /** Format: int64 */
            end_us: number;
            items: components["schemas"]["MetRule"][];
            /**
             * Format: int64
             * @description When the meeting would begin
             */
            start_us: number;
        };
        MeUpdateInBody: {
            /** @description BCP 47 tag */
            locale?: string | null;
            name?: string | null;
            /** @enum {string|null} */
            week_start?: "monday" | "sunday" | null;
            /** @description IANA name */
            zone?: string | null;
        };
        MineOutBody: {
            /** @description What is open, and what ended within 60 days, asked last first */
            items: components["schemas"]["MyRequest"][];
        };
        Moved: {
            /** @description Guests from outside, who must be asked */
            ask: string[];
            /** @description The reader chose this time */
            asked: boolean;
            /** Format: int64 */
            cost: number;
            /** @description What makes it a disruption, in words */
            costs: string[];
            /** Format: int64 */
            end_us: number;
            key: string;
            now: string;
            /** @description Other times that are free in this plan, best first */
            others: components["schemas"]["Instead"][];
            parts: components["schemas"]["Piece"][];
            principals: string[];
            reason: string;
            /** Format: int64 */
            start_us: number;
            title: string;
            /** @description In words, in zone, and where the principal is when that differs */
            was: string;
            /** Format: int64 */
            was_end_us: number;
            /** Format: int64 */
            was_start_us: number;
        };
        MoveInBody: {
            /** @description The step before which it is to stand; the last when absent */
            before?: string;
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        MyRequest: {
            /**
             * Format: int64
             * @description When it was asked
             */
            at_us: number;
            body: string;
            /** @description Files that came with it, as they were called */
            brought: string[];
            due?: string;
            due_time?: string;
            /** @description Whom it is for */
            for: string;
            id: string;
            may_add: boolean;
            others: string;
            outcome: string;
            /**
             * Format: int64
             * @description By when an answer is promised, while there is none
             */
            promised_us?: number;
            /** @enum {string} */
            state: "new" | "accepted" | "delegated" | "written" | "later" | "declined" | "done";
            title: string;
            /** @description The day until which it was put off */
            until?: string;
            why: string;
            /** @description What was said to and fro */
            words: components["schemas"]["MyWord"][];
            zone: string;
        };
        MyWord: {
            /** @description It was said to whoever asked */
            answer: boolean;
            /** Format: int64 */
            at_us: number;
            text: string;
        };
        Needs: {
            catering?: components["schemas"]["Catering"];
            /** @description Rooms and equipment that are taken while it lasts */
            resources?: components["schemas"]["Use"][];
            /** @description Who comes to reception, and what they need to know there */
            visitors?: string;
        };
        NewCalendar: {
            /** Format: int64 */
            colour?: number;
            /** @description Made by the client, so that sending twice is safe */
            id?: string;
            name: string;
            space: string;
            /** @description An address of an ICS file: https, http or webcal */
            url?: string;
        };
        NewDevice: {
            auth: string;
            endpoint: string;
            p256dh: string;
        };
        NewEvent: {
            all_day?: boolean;
            /** @description Time that belongs to it: each becomes an event of its own that follows it */
            blocks?: components["schemas"]["TimeBlock"][];
            /** @description Whether it takes time; true when absent */
            busy?: boolean;
            calendar: string;
            /** @enum {string} */
            class?: "public" | "confidential" | "private" | "";
            description?: string;
            /** @description Exclusive. Half an hour, or a day, after start when absent */
            end?: string;
            guests?: components["schemas"]["Guest"][];
            /** @description Made by the client, so that sending twice is safe */
            id?: string;
            link?: string;
            /** @description Rooms, equipment, catering and visitors */
            needs?: components["schemas"]["Needs"];
            place?: string;
            /** @description RRULE (RFC 5545 3.3.10) */
            rule?: string;
            /** @description On the wall: 2026-03-29T09:00; a date for all-day events */
            start: string;
            /** @enum {string} */
            status?: "confirmed" | "tentative" | "cancelled" | "";
            tags?: string[];
            title: string;
            /** @description IANA name; empty for a floating time */
            zone?: string;
        };
        NewExemption: {
            event: string;
            /** @description A UUIDv7 made by the client */
            id?: string;
            principal: string;
            reason?: string;
            rule: string;
            /**
             * Format: int64
             * @description When the meeting begins
             */
            start_us: number;
        };
        NewPage: {
            /** @description Shown above the times */
            about: string;
            /**
             * Format: int64
             * @description Minutes that have to be free after
             */
            after: number;
            /**
             * Format: int64
             * @description Minutes that have to be free before
             */
            before: number;
            /** @description Each booking waits until somebody confirms it, and holds its time meanwhile */
            confirm: boolean;
            /**
             * Format: int64
             * @description Minutes within which somebody confirms, 60 to 20160; what nobody confirms lapses. Two days when it is 0
             */
            confirm_within?: number;
            /**
             * Format: int64
             * @description Minutes from one start to the next
             * @enum {integer}
             */
            grid: 15 | 30 | 60;
            /**
             * Format: int64
             * @description How many days ahead can be booked
             */
            horizon: number;
            /** @description Whose time is booked, and in which calendar; the page lives in the space of the first */
            hosts: components["schemas"]["Host"][];
            /** @description A UUIDv7 made by the client, so that sending it again makes nothing twice */
            id?: string;
            /** @description Where to join; shown once it is confirmed */
            link: string;
            /** @description The lengths offered */
            minutes: number[];
            /**
             * Format: int64
             * @description How often whoever booked may move it
             */
            moves: number;
            /**
             * Format: int64
             * @description Minutes from now to the first start
             */
            notice: number;
            /**
             * Format: int64
             * @description Bookings a day; 0 for no limit
             */
            per_day: number;
            /**
             * Format: int64
             * @description Bookings a week, which begins on Monday; 0 for no limit
             */
            per_week: number;
            /**
             * @description Who takes part: all hosts, or any one of them
             * @enum {string}
             */
            pick: "all" | "any";
            place: string;
            questions: components["schemas"]["Question"][];
            /** @description Rooms and equipment of which each booking takes one, the first that is free; none when empty */
            rooms?: string[];
            /** @enum {string} */
            state?: "open" | "closed" | "";
            /** @description Shown to whoever has booked */
            thanks: string;
            title: string;
            /** @description In which days and weeks are counted, and starts lie on the grid */
            zone: string;
        };
        NewPoint: {
            /** @description A UUIDv7 made by the client, so that sending it again makes nothing twice */
            id?: string;
            private?: boolean;
            /**
             * @description say: to be said; know: for information
             * @enum {string}
             */
            sort: "say" | "know";
            /** @description Of the principal */
            space: string;
            text: string;
            until?: string;
        };
        NewResource: {
            /** Format: int64 */
            capacity?: number;
            catering?: string;
            doubles?: boolean;
            features?: string[];
            floor?: string;
            hours?: components["schemas"]["OpenTime"][];
            /** @description A UUIDv7 made by the client, so that sending it again makes no second one */
            id?: string;
            name: string;
            notes?: string;
            site?: string;
            /** @enum {string} */
            sort: "room" | "equipment";
            visitors?: string;
            /** @description IANA name */
            zone: string;
        };
        NewVoter: {
            email?: string;
            /** @description A UUIDv7 made by the client */
            id?: string;
            name?: string;
            /** @description The meeting needs them */
            required?: boolean;
            /** @description IANA name; left out until it is known */
            zone?: string;
        };
        Note: {
            /** Format: int64 */
            line: number;
            msg: string;
            /** @enum {string} */
            severity: "skipped" | "changed" | "note";
            uid?: string;
        };
        NoteAnswer: {
            /** @description Undo takes this back; absent when nothing had to be changed */
            act?: string;
            /** @description The text as it is now */
            body: string;
            /**
             * Format: int64
             * @description In how many places somebody else wrote something else at the same time; the text holds both there, with a mark
             */
            both?: number;
            /**
             * Format: int64
             * @description The version that holds what was sent; the base of what was written since
             */
            from?: number;
            note: components["schemas"]["NoteShown"];
        };
        NotEdited: {
            code: string;
            id: string;
            why: string;
        };
        NoteDraft: {
            /** @description Markdown; a link to a record is [word](anteroom:kind/id) */
            body?: string;
            /** @enum {string|null} */
            form?: "note" | "procedure" | "template" | null;
            /** @description A template to make it from, instead of body */
            from?: string;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second note */
            id?: string;
            /** @description A member who sees the space; null for nobody */
            owner?: string | null;
            pinned?: boolean | null;
            private?: boolean | null;
            /** @description 2026-03-29; null for none */
            review?: string | null;
            /** @description Where the note is to live */
            space: string;
            tags?: string[] | null;
            title?: string | null;
            /** @description What to write into the fields of the template */
            values?: components["schemas"]["NoteValue"][];
        };
        NotePatch: {
            /**
             * Format: int64
             * @description A version whose text the note is to show again
             */
            back?: number;
            /**
             * Format: int64
             * @description The version that the body began with
             */
            base?: number;
            /** @description Merged with what was saved since base */
            body?: string | null;
            /** @enum {string|null} */
            form?: "note" | "procedure" | "template" | null;
            /** @description A member who sees the space; null for nobody */
            owner?: string | null;
            pinned?: boolean | null;
            private?: boolean | null;
            /**
             * Format: int64
             * @description The rev you have seen; asked for when anything but the text is changed
             */
            rev?: number;
            /** @description 2026-03-29; null for none */
            review?: string | null;
            tags?: string[] | null;
            title?: string | null;
        };
        Notes: {
            items: components["schemas"]["NoteShown"][];
            /** @description Cursor of the next page; absent on the last */
            next?: string;
        };
        NoteSeen: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        NoteShown: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description How the text begins, without marks */
            excerpt: string;
            /** @description What it holds in fields of one's own */
            fields?: components["schemas"]["Value"][];
            /** @enum {string} */
            form: "note" | "procedure" | "template";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Who looks after it */
            owner?: string;
            /** @description It stands first in lists */
            pinned: boolean;
            private: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description By when somebody is to look whether it still holds */
            review?: string;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @description Its review date has passed, where you are */
            stale: boolean;
            tags: string[];
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /**
             * Format: int64
             * @description Counts the texts that were saved; send it back as base with the next text
             */
            version: number;
            /** Format: int64 */
            words: number;
        };
        NoteThen: {
            body: string;
            /** @description By words, how the text became this one from that of against */
            pieces: components["schemas"]["TextPiece"][];
            version: components["schemas"]["NoteVersion"];
        };
        NoteValue: {
            name: string;
            text: string;
        };
        NoteVersion: {
            /**
             * Format: int64
             * @description When it began
             */
            begun_us: number;
            /**
             * Format: int64
             * @description The version with which this run of saves began
             */
            burst: number;
            saved_by: string;
            /** Format: int64 */
            saved_us: number;
            /** Format: int64 */
            version: number;
        };
        NoteVersions: {
            /** @description The newest first */
            items: components["schemas"]["NoteVersion"][];
        };
        NoteWhole: {
            /** @description Markdown; links to records carry no names, which GET /titles gives */
            body: string;
            /** @description What is to be filled in, of a template */
            fields: string[];
            note: components["schemas"]["NoteShown"];
        };
        NoticeAbout: {
            id: string;
            kind: string;
        };
        NoticeCountOutBody: {
            /**
             * Format: int64
             * @description 200 at most
             */
            unread: number;
        };
        NoticeLead: {
            /**
             * Format: int64
             * @description -1 for never
             */
            minutes: number;
            principal: string;
        };
        NoticeMarkInBody: {
            notices: string[];
            read: boolean;
        };
        NoticeMarkOutBody: {
            /** @description Those that were not so before */
            changed: string[];
        };
        NoticeMuted: {
            /** Format: int64 */
            at_us: number;
            id: string;
            kind: string;
            title: string;
        };
        NoticeMutesOutBody: {
            /** @description The newest first */
            items: components["schemas"]["NoticeMuted"][];
        };
        NoticePage: {
            /** @description The newest first */
            items: components["schemas"]["NoticeTold"][];
            /**
             * Format: int64
             * @description How many are not read
             */
            unread: number;
        };
        NoticeSettings: {
            kinds: components["schemas"]["KindWish"][];
            wants: components["schemas"]["NoticeWants"];
            /** @description IANA name of the zone whose clocks count: the one of their profile */
            zone: string;
        };
        NoticeTold: {
            about: components["schemas"]["NoticeAbout"];
            /** @description That is a day and no time */
            all_day?: boolean;
            /**
             * Format: int64
             * @description The time it is about
             */
            at_us?: number;
            /** @description Who did it, when that was a colleague */
            by?: string;
            detail?: string;
            /** @description Whose it is, when that is an executive */
            for?: string;
            id: string;
            kind: string;
            /** @description What the kind is called */
            label: string;
            /** Format: int64 */
            made_us: number;
            /** @description As what it is opened, where that is another page than its record's: my_request for what you asked yourself */
            opens?: string;
            /** Format: int64 */
            read_us?: number;
            /**
             * Format: int64
             * @description From when on it was shown; those of one digest share it
             */
            shown_us: number;
            /** @description What happened */
            text: string;
            /** @description What it is about is called this */
            title: string;
            /**
             * @description Why not at once: a digest, quiet hours, or the house was down
             * @enum {string}
             */
            why?: "" | "digest" | "quiet" | "missed";
        };
        NoticeWants: {
            /**
             * Format: int64
             * @description Minutes before a meeting begins; -1 for never
             */
            before: number;
            /** @description When to remind of what is due on a day without a time */
            day_time: string;
            /**
             * Format: int64
             * @description 1 for Monday; of a weekly digest
             */
            digest_day: number;
            /** @description As 07:30 */
            digest_time: string;
            /** @description Those that are not as usual */
            kinds: components["schemas"]["NoticeWish"][];
            /** @description People for whose meetings it is otherwise */
            leads: components["schemas"]["NoticeLead"][];
            /**
             * @description What a device shows: what it is about, only what happened, or only that there is something
             * @enum {string}
             */
            push: "title" | "kind" | "nothing";
            /** @description There are quiet hours */
            quiet: boolean;
            quiet_from: string;
            quiet_until: string;
            /**
             * Format: int64
             * @description Minutes before a task that is due at a time
             */
            task_before: number;
            /** @description The digest comes once a week instead of every day */
            weekly: boolean;
        };
        NoticeWish: {
            /** @enum {string} */
            how: "off" | "at_once" | "digest";
            kind: string;
        };
        Offer: {
            /** @description What it means */
            about: string;
            /** @description The filter alone */
            label: string;
            /** @description The whole text, with it */
            text: string;
        };
        OneLink: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            decision: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /**
             * Format: int64
             * @description When it was used
             */
            used_us?: number;
            /**
             * Format: int64
             * @description Of what was asked
             */
            version: number;
        };
        OpenAnswer: {
            act: string;
            /** @description The address on this server, shown once */
            path: string;
            poll: components["schemas"]["Poll"];
        };
        OpenTime: {
            /** @description 1 is Monday, 7 is Sunday */
            days: number[];
            /** @description 09:00 */
            from: string;
            /** @description 18:00; at most 24:00 */
            until: string;
        };
        Organisation: {
            id: string;
            name: string;
        };
        Organizer: {
            email: string;
            name: string;
        };
        Outsider: {
            /** @description For what goes first */
            email?: string;
            name: string;
            optional?: boolean;
            /** @description When they can: “Tue afternoon, not Friday” */
            says?: string;
            /** @description IANA name; the zone of the question when left out */
            zone?: string;
        };
        Override: {
            reason: string;
            /** @description Those that may be broken, as the refusal named them */
            rules: string[];
        };
        OwnChange: {
            /** @description Of money; the field's own when absent */
            currency?: string;
            field: string;
            /** @description As in a record; empty takes it out */
            value: string;
            /** @description What was there when it was changed: then a newer rev does no harm, as long as this field is still as it was */
            was?: components["schemas"]["Before"];
        };
        OwnField: {
            /** @description Of a choice, in their order; those that are gone last */
            choices: components["schemas"]["OwnOption"][];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description Of money: what is meant when none is named */
            currency?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description On which kinds of records it is */
            kinds: string[];
            /** @description Shown in lists, not only on the record */
            listed: boolean;
            name: string;
            /**
             * Format: int64
             * @description Its place among the fields
             */
            position: number;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @enum {string} */
            type: "text" | "number" | "money" | "date" | "choice" | "person" | "link" | "checkbox";
            /** Format: int64 */
            updated_us: number;
        };
        OwnOption: {
            /** Format: int64 */
            colour: number;
            /** @description Offered no more; records that have it keep it */
            gone?: boolean;
            /** Format: uuid */
            id: string;
            name: string;
        };
        PageAnswer: {
            /** @description Undo it with POST /acts/{act}/undo */
            act?: string;
            page: components["schemas"]["BookingPage"];
        };
        Partnership: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: int64
             * @description When it was ended before its last day was over
             */
            ended_us?: number;
            /**
             * Format: date
             * @description First day, in the principal's home zone
             */
            from: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** Format: uuid */
            member: string;
            /** Format: uuid */
            principal: string;
            reason: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @enum {string} */
            role: "owner" | "assistant" | "viewer" | "busy";
            sees_private: boolean;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /**
             * Format: date
             * @description Last day, inclusive; absent for no end
             */
            until?: string;
            /** Format: int64 */
            updated_us: number;
        };
        PartnershipEndInBody: {
            /**
             * Format: date
             * @description The last day; today and earlier end it now
             */
            on?: string;
            /** Format: int64 */
            rev: number;
        };
        PartnershipInBody: {
            /**
             * Format: date
             * @description First day, in the principal's home zone; today when absent
             */
            from?: string;
            id?: string;
            member: string;
            principal: string;
            reason?: string;
            /** @enum {string} */
            role: "owner" | "assistant" | "viewer" | "busy";
            sees_private?: boolean;
            /**
             * Format: date
             * @description Last day, inclusive; absent for no end
             */
            until?: string;
        };
        PartnershipListOutBody: {
            items: components["schemas"]["PartnershipSeen"][];
        };
        PartnershipPatchInBody: {
            /** Format: date */
            from?: string | null;
            reason?: string | null;
            /** Format: int64 */
            rev: number;
            /** @enum {string|null} */
            role?: "owner" | "assistant" | "viewer" | "busy" | null;
            sees_private?: boolean | null;
            /**
             * Format: date
             * @description null for no end
             */
            until?: string | null;
        };
        PartnershipSeen: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: int64
             * @description When it was ended before its last day was over
             */
            ended_us?: number;
            /**
             * Format: date
             * @description First day, in the principal's home zone
             */
            from: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** Format: uuid */
            member: string;
            member_name: string;
            /** Format: uuid */
            principal: string;
            principal_name: string;
            reason: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @enum {string} */
            role: "owner" | "assistant" | "viewer" | "busy";
            sees_private: boolean;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @enum {string} */
            state: "current" | "future" | "ended";
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /**
             * Format: date
             * @description Last day, inclusive; absent for no end
             */
            until?: string;
            /** Format: int64 */
            updated_us: number;
        };
        PasswordInBody: {
            current: string;
            /** @description 12 to 128 characters */
            new: string;
        };
        PatchInBody: {
            from?: string | null;
            label?: string | null;
            /** @enum {string|null} */
            override?: "principal" | "assistant" | "anyone" | null;
            place?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @enum {string|null} */
            sort?: "hours" | "protected" | "rather" | "rather_not" | null;
            /** @enum {string|null} */
            stay?: "anywhere" | "home" | "away" | "place" | null;
            times?: components["schemas"]["RuleTimes"][] | null;
            until?: string | null;
        };
        PatchTargetInBody: {
            alone?: boolean | null;
            /** @enum {string|null} */
            by?: "kind" | "tag" | "words" | "guest" | "" | null;
            from?: string | null;
            label?: string | null;
            /** Format: int64 */
            minutes?: number | null;
            people?: string[] | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @enum {string|null} */
            sort?: "at_most" | "at_least" | "meet" | null;
            until?: string | null;
            value?: string | null;
            /** Format: int64 */
            weeks?: number | null;
        };
        Picked: {
            id: string;
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        Piece: {
            event: string;
            recurrence_id?: string;
            /**
             * Format: int64
             * @description As it was seen
             */
            rev: number;
        };
        PinDraft: {
            /** @description The pinned record that comes after it; absent for the last place */
            before?: components["schemas"]["PinOf"];
            id: string;
            kind: string;
        };
        PinOf: {
            id: string;
            kind: string;
        };
        Place: {
            /**
             * Format: int64
             * @description When it is or was due; absent for records without a time
             */
            at_us?: number;
            id: string;
            kind: string;
            space: string;
            title: string;
        };
        Plan: {
            /**
             * Format: int64
             * @description No plan disrupts less
             */
            bound: number;
            /** @description What is to be called off, as asked for */
            cancels: components["schemas"]["Moved"][];
            /**
             * Format: int64
             * @description How much it disrupts; only good for comparing plans
             */
            cost: number;
            /** Format: int64 */
            effort: number;
            /** @description The days concerned, before and after */
            entries: components["schemas"]["PlanEntry"][];
            /**
             * Format: int64
             * @description How many entries were not looked at, because there is more than can be read at once
             */
            left_out?: number;
            /** @description What could be written to each person concerned */
            messages: components["schemas"]["Telling"][];
            /** @description What goes elsewhere, in the order in which it was to be */
            moves: components["schemas"]["Moved"][];
            /** @description What finds no place, and why */
            nowhere: components["schemas"]["Kept"][];
            /** @description Whose calendars are in it */
            people: components["schemas"]["Involved"][];
            /** @description No plan disrupts less than this one */
            proven: boolean;
            /**
             * Format: int64
             * @description Pass it on to apply: it says which calendars the plan was made of
             */
            seq: number;
            /** @description What stays though somebody can't come */
            stays: components["schemas"]["Kept"][];
            /** @description IANA name: in which times are told */
            zone: string;
        };
        PlanEntry: {
            /** Format: int64 */
            end_us: number;
            key: string;
            /** @enum {string} */
            kind: "moves" | "stays" | "nowhere" | "cancelled" | "other";
            principal: string;
            /** Format: int64 */
            start_us: number;
            title: string;
            /** Format: int64 */
            was_end_us: number;
            /** Format: int64 */
            was_start_us: number;
        };
        PlannedMeeting: {
            end: string;
            /** @description The meeting, when it is there already */
            event?: string;
            principal: string;
            /** @description On the wall in zone: 2026-03-24T10:00 */
            start: string;
            /** @description IANA name; where the principal is when left out */
            zone?: string;
        };
        PlanQuestion: {
            /** @description Who can't come, and when */
            away: components["schemas"]["Absence"][];
            /** @description Where the moves of an earlier answer went, to begin with them */
            best?: components["schemas"]["Whereto"][];
            /**
             * Format: int64
             * @description How long to look for something better: 0 answers at once, each further step takes some ten times as long
             */
            effort?: number;
            /**
             * @description The last date on which there may be new times; within 31 days of the first
             * @example 2026-03-31
             */
            until: string;
            /** @description What the reader wants otherwise */
            wishes?: components["schemas"]["Wish"][];
            /** @description IANA name: in which times are told and read; the caller's own when left out */
            zone?: string;
        };
        Point: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            private: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            said_by?: string;
            /**
             * Format: int64
             * @description When it was said; absent until then
             */
            said_us?: number;
            /** @enum {string} */
            sort: "say" | "know";
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            text: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @description The day by which it is to be said */
            until?: string;
            /** Format: int64 */
            updated_us: number;
        };
        PointAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            point: components["schemas"]["Point"];
        };
        Poll: {
            /** @description What those who are asked read above the times */
            about: string;
            /** @description The option that was confirmed */
            chosen?: string;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description On the wall in zone: until when answers are taken */
            deadline: string;
            /** Format: int64 */
            deadline_us: number;
            /** @description The meeting, one for each seat */
            events: string[];
            /**
             * Format: int64
             * @description Counts the open links that were ended
             */
            gen: number;
            /** @description Whose slots the options are; confirming one confirms it there and releases the others */
            hold_set?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Where to join; shown once a time is confirmed */
            link: string;
            /** Format: int64 */
            minutes: number;
            /** @description There is a link for whoever has it */
            open_link: boolean;
            /** @description The soonest first */
            options: components["schemas"]["PollOption"][];
            place: string;
            /** @description Only those who see private records see it here; who is asked sees it all the same */
            private: boolean;
            /** @description Those who are asked may propose other times */
            propose: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description The calendars in which the meeting will be */
            seats: components["schemas"]["PollSeat"][];
            /** @description Those who are asked see each other's names and answers */
            show_votes: boolean;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @enum {string} */
            state: "open" | "closed" | "confirmed" | "cancelled";
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description IANA name; of deadline, and of options that have no other */
            zone: string;
        };
        PollAccepting: {
            proposal: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            voter: string;
        };
        PollActBody: {
            act: string;
        };
        PollAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            poll: components["schemas"]["Poll"];
        };
        PollAsking: {
            /** @description Where this house is reached: https://anteroom.example.com */
            base: string;
            /** @description Those to write to */
            people: string[];
        };
        PollChoice: {
            option: string;
            /** @description Why it is right although standing authority says never; kept in the history */
            reason?: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        PollDraft: {
            about?: string;
            /** @description In which the meeting will be, one for each person; the poll lives in the space of the first */
            calendars?: string[];
            /** @description On the wall in zone: until when answers are taken */
            deadline: string;
            /** @description Whose slots are asked about; its calendars are those of the meeting */
            hold_set?: string;
            /** @description A UUIDv7 made by the client, so that sending it again makes nothing twice */
            id?: string;
            link?: string;
            /** Format: int64 */
            minutes: number;
            options: components["schemas"]["PollWanted"][];
            people?: components["schemas"]["NewVoter"][];
            place?: string;
            private?: boolean;
            propose?: boolean;
            show_votes?: boolean;
            title: string;
            /** @description IANA name */
            zone: string;
        };
        PollEnding: {
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @enum {string} */
            state: "closed" | "cancelled";
        };
        PollOption: {
            /** @description Who proposed it, when that was not us */
            by?: string;
            /** @description On the wall in zone */
            end: string;
            /** Format: int64 */
            end_us: number;
            id: string;
            /** @description The option of the hold set that it stands for */
            slot?: string;
            /** @description On the wall in zone */
            start: string;
            /** Format: int64 */
            start_us: number;
            /** @description IANA name */
            zone: string;
        };
        PollPage: {
            items: components["schemas"]["ListedPoll"][];
            /** @description Cursor of the next page; absent on the last */
            next?: string;
        };
        PollPatch: {
            about?: string | null;
            /** @description A later one opens a closed or cancelled poll again */
            deadline?: string | null;
            link?: string | null;
            /** Format: int64 */
            minutes?: number | null;
            options?: components["schemas"]["PollWanted"][] | null;
            place?: string | null;
            propose?: boolean | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            show_votes?: boolean | null;
            title?: string | null;
            zone?: string | null;
        };
        PollReopening: {
            /** @description On the wall in zone */
            deadline: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description IANA name; the poll's own when absent */
            zone?: string;
        };
        PollSeat: {
            calendar: string;
            space: string;
        };
        PollShown: {
            /** @description Each option in each calendar, as things are now */
            free: components["schemas"]["SeatFree"][];
            /** @description Its hold set holds the times still */
            held: boolean;
            /** @description Those who are asked, the ones it needs first */
            people: components["schemas"]["Voter"][];
            poll: components["schemas"]["Poll"];
            /** @description One for each option, in their order */
            tallies: components["schemas"]["Tally"][];
            /** @description The options, for a letter of one's own */
            text: string;
        };
        PollVoterPatch: {
            email?: string | null;
            name?: string | null;
            note?: string | null;
            required?: boolean | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description What they answered, told to a colleague; an empty list withdraws it */
            votes?: components["schemas"]["Vote"][] | null;
            zone?: string | null;
        };
        PollWanted: {
            /** @description Of an option that is there already; absent for a new one */
            id?: string;
            /** @description On the wall in zone: 2026-03-29T09:00 */
            start: string;
            /** @description IANA name; the poll's own when absent */
            zone?: string;
        };
        Principal: {
            /** Format: int64 */
            colour: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            hours: components["schemas"]["WorkingHours"][];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description The principal's own sign-in; it owns the space */
            member?: string;
            name: string;
            /** @description Where home is */
            place: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description There only to look around with; goes in one step with all that is theirs */
            sample?: boolean;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description From what video links are made: https://meet.example/{name}-{token}; also {meeting} and {date} */
            video: string;
            /** @description IANA name of the home zone */
            zone: string;
        };
        PrincipalAnswer: {
            act: string;
            principal: components["schemas"]["Principal"];
        };
        PrincipalDay: {
            away: boolean;
            /** @description What rules say about the date: protected time and preferences */
            blocks: components["schemas"]["DayBlock"][];
            /** Format: date */
            date: string;
            place: string;
            working: components["schemas"]["WorkingSpan"][];
            zone: string;
        };
        PrincipalDaysOutBody: {
            items: components["schemas"]["PrincipalDay"][];
        };
        PrincipalInBody: {
            /** @description Who supports them from today on; a plain member who names nobody does */
            assistant?: string;
            /**
             * Format: int64
             * @description The next in turn when absent
             */
            colour?: number;
            /** @description Monday to Friday, 09:00 to 18:00, when absent */
            hours?: components["schemas"]["WorkingHours"][];
            id?: string;
            /** @description The principal's own sign-in */
            member?: string;
            name: string;
            place?: string;
            title?: string;
            /** @description From what video links are made: https://meet.example/{name}-{token} */
            video?: string;
            /** @description IANA name of the home zone */
            zone: string;
        };
        PrincipalListOutBody: {
            items: components["schemas"]["PrincipalSeen"][];
        };
        PrincipalNow: {
            /** Format: date */
            from?: string;
            place: string;
            /** Format: date */
            until?: string;
            zone: string;
        };
        PrincipalPartnershipAnswer: {
            act: string;
            partnership: components["schemas"]["Partnership"];
        };
        PrincipalPatchInBody: {
            /** Format: int64 */
            colour?: number | null;
            hours?: components["schemas"]["WorkingHours"][] | null;
            member?: string | null;
            name?: string | null;
            place?: string | null;
            /** Format: int64 */
            rev: number;
            title?: string | null;
            video?: string | null;
            zone?: string | null;
        };
        PrincipalSeen: {
            /** Format: int64 */
            colour: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            hours: components["schemas"]["WorkingHours"][];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description The principal's own sign-in; it owns the space */
            member?: string;
            name: string;
            now: components["schemas"]["PrincipalNow"];
            /** @description Where home is */
            place: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @enum {string} */
            role: "owner" | "lead" | "assistant" | "viewer" | "busy" | "";
            /** @description There only to look around with; goes in one step with all that is theirs */
            sample?: boolean;
            sees_private: boolean;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /**
             * Format: int64
             * @description When the caller's access ends; absent for no end
             */
            until_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description From what video links are made: https://meet.example/{name}-{token}; also {meeting} and {date} */
            video: string;
            /** @description IANA name of the home zone */
            zone: string;
        };
        PrincipalWhereaboutsAnswer: {
            act: string;
            whereabouts: components["schemas"]["Whereabouts"];
        };
        PrincipalWhereaboutsTrashPage: {
            items: components["schemas"]["RecordTrashed"][];
        };
        PrioritiesOutBody: {
            items: components["schemas"]["Priority"][];
        };
        Priority: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description What goes first, in order */
            first: components["schemas"]["RankLine"][];
            /**
             * Format: date
             * @description First day; absent for no bound
             */
            from?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            label: string;
            /** @description What can wait, the last the longest */
            last: components["schemas"]["RankLine"][];
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /**
             * Format: date
             * @description Last day, inclusive; absent for no bound
             */
            until?: string;
            /** Format: int64 */
            updated_us: number;
        };
        PriorityAnswer: {
            /** @description Undo takes this back; absent when nothing had to be changed */
            act?: string;
            priority: components["schemas"]["Priority"];
        };
        PriorityDraft: {
            first?: components["schemas"]["RankLine"][];
            from?: string;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second one */
            id?: string;
            label: string;
            last?: components["schemas"]["RankLine"][];
            principal: string;
            until?: string;
        };
        Problem: {
            /** @description Stable name of the error, for programs */
            code: string;
            /** @description What happened and what to do next, for a person */
            detail?: string;
            /** @description Where the input broke which rule */
            errors?: components["schemas"]["ErrsField"][];
            /** Format: int64 */
            status: number;
            /** @description What the status means */
            title: string;
            /** @description about:blank */
            type: string;
        };
        Progress: {
            /** Format: int64 */
            all: number;
            /** Format: int64 */
            done: number;
            /**
             * Format: int64
             * @description What the open ones are estimated to take
             */
            minutes: number;
        };
        Project: {
            /** @description Plain text with Markdown */
            about: string;
            /**
             * Format: int64
             * @description One of eight; the screen knows what they look like
             */
            colour: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description The first day */
            from?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Who leads it; a member who sees the space */
            lead?: string;
            name: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @enum {string} */
            state: "planned" | "active" | "paused" | "done";
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @description The last day */
            until?: string;
            /** Format: int64 */
            updated_us: number;
        };
        ProjectAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            project: components["schemas"]["Project"];
        };
        ProjectDraft: {
            about?: string | null;
            /** Format: int64 */
            colour?: number | null;
            /** @description A day, as 2026-03-29; null for none */
            from?: string | null;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second project */
            id?: string;
            /** @description null for nobody */
            lead?: string | null;
            name?: string | null;
            /** @description Where the project is to live */
            space: string;
            /** @enum {string|null} */
            state?: "planned" | "active" | "paused" | "done" | null;
            /** @description A day, as 2026-03-29; null for none */
            until?: string | null;
        };
        ProjectListOutBody: {
            items: components["schemas"]["Listing"][];
        };
        ProjectOutBody: {
            project: components["schemas"]["Listing"];
        };
        ProjectPatch: {
            about?: string | null;
            /** Format: int64 */
            colour?: number | null;
            /** @description A day, as 2026-03-29; null for none */
            from?: string | null;
            /** @description null for nobody */
            lead?: string | null;
            name?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @enum {string|null} */
            state?: "planned" | "active" | "paused" | "done" | null;
            /** @description A day, as 2026-03-29; null for none */
            until?: string | null;
        };
        ProjectSeen: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        Property: {
            name: string;
            value: string;
        };
        Proposal: {
            after_done: boolean;
            all_day: boolean;
            due?: string;
            due_time?: string;
            /** @description As start; exclusive, so an all-day event of one day ends on the next date */
            end?: string;
            /** @description All of it in one sentence */
            explanation: string;
            /** @enum {string} */
            kind: "task" | "event";
            link: string;
            /** @description What to look at before saving */
            notes: string[];
            person?: components["schemas"]["CapturePerson"];
            place: string;
            /**
             * Format: int64
             * @enum {integer}
             */
            priority: 0 | 1 | 5 | 9;
            rule?: string;
            rule_text?: string;
            /** @description In order, without gaps, over the whole text */
            spans: components["schemas"]["CaptureSpan"][];
            /** @description Wall time in zone, or a date when all_day */
            start?: string;
            /** @description Names; those of tags that exist are spelled as those are */
            tags: string[];
            title: string;
            unclear: components["schemas"]["CaptureChoice"][];
            /** @description IANA name */
            zone?: string;
        };
        ProtectedTime: {
            /** Format: int64 */
            from_us: number;
            label?: string;
            /**
             * @description Who may put a meeting there
             * @enum {string}
             */
            override?: "principal" | "assistant" | "anyone";
            rule?: string;
            /** Format: int64 */
            to_us: number;
        };
        PushDevice: {
            /** Format: int64 */
            created_us: number;
            /** @description It belongs to the sign-in that asks */
            current: boolean;
            id: string;
            name: string;
            /**
             * Format: int64
             * @description When it was last reached
             */
            reached_us?: number;
        };
        PushDeviceOutBody: {
            device: components["schemas"]["PushDevice"];
        };
        PushDevicesOutBody: {
            items: components["schemas"]["PushDevice"][];
            /** @description With which a browser subscribes */
            key: string;
        };
        Question: {
            /** @description What can be answered; any text when there are none */
            choices: string[];
            required?: boolean;
            text: string;
        };
        RankLine: {
            /** @enum {string} */
            by: "tag" | "words" | "guest";
            /** @description The id of a tag, words of a title, an address or @domain */
            value: string;
        };
        ReadersOutBody: {
            /** @description Who reads the record; only they can be mentioned */
            members: string[];
        };
        ReadInBody: {
            /** @description A mail as it was pasted */
            text: string;
        };
        Record: {
            id: string;
            kind: string;
        };
        RecordField: {
            after: string;
            before: string;
            name: string;
        };
        RecordTrashed: {
            id: string;
            kind: string;
            /** Format: int64 */
            rev: number;
            space: string;
            title: string;
            /** Format: int64 */
            trashed_us: number;
        };
        Refresh: {
            /**
             * Format: int64
             * @description When it was last asked
             */
            at_us?: number;
            /**
             * Format: int64
             * @description When it last brought a change
             */
            changed_us?: number;
            /** @description What is wrong and what to do */
            error?: string;
            /**
             * Format: int64
             * @description When it will be asked again
             */
            next_us?: number;
            /**
             * @description waiting: not read yet
             * @enum {string}
             */
            state: "ok" | "waiting" | "failing";
        };
        ReorderInBody: {
            first?: components["schemas"]["RankLine"][] | null;
            from?: string | null;
            label?: string | null;
            last?: components["schemas"]["RankLine"][] | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            until?: string | null;
        };
        Request: {
            /** Format: int64 */
            answer_rev?: number;
            /** @description Who decided last what becomes of it */
            answered_by?: string;
            /**
             * Format: int64
             * @description When it was first answered
             */
            answered_us?: number;
            /** @description Who does it */
            assignee?: string;
            /** @description The text it came with */
            body: string;
            /** @description What came with it by a form, as whoever asked called it; its files may be called otherwise by now */
            brought?: string[];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** Format: int64 */
            done_us?: number;
            /** @description By which day, in zone */
            due?: string;
            /** @description By when on that day, as 15:04 */
            due_time?: string;
            /**
             * Format: int64
             * @description The instant by which it is wanted
             */
            due_us?: number;
            email: string;
            /** @description What it holds in fields of one's own */
            fields?: components["schemas"]["Value"][];
            /** @description By which form it came */
            form?: string;
            /**
             * Format: int64
             * @description How often links to their page were ended
             */
            gen?: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description What names the mail it came by */
            mail?: string;
            /**
             * Format: int64
             * @description When that mail was sent
             */
            mailed_us?: number;
            /** @description Who asks, when that is a colleague */
            member?: string;
            /** @description Who asks */
            name: string;
            /** @description Who else has to do with it */
            others: string;
            /** @description What is to be there at the end */
            outcome: string;
            private: boolean;
            /**
             * Format: int64
             * @description By when an answer was promised
             */
            promised_us?: number;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description Which service it is answered with */
            service?: string;
            /** @enum {string} */
            source: "typed" | "quick" | "mail" | "form" | "api";
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @enum {string} */
            state: "new" | "asked" | "accepted" | "delegated" | "written" | "later" | "declined" | "done";
            tags: string[];
            /** @description What was said to and fro */
            talk: components["schemas"]["RequestWord"][];
            /** @description What is asked, in a line */
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @description The day until which it was put off */
            until?: string;
            /** Format: int64 */
            updated_us: number;
            why: string;
            /** @description IANA name; present whenever due is */
            zone?: string;
        };
        RequestAnswer: {
            /** @description Undo takes this back; absent when nothing had to be changed */
            act?: string;
            request: components["schemas"]["Request"];
        };
        RequestDraft: {
            body?: string | null;
            /** @description 2026-03-29; null for none */
            due?: string | null;
            /** @description 15:04; null for the whole day */
            due_time?: string | null;
            email?: string | null;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second request */
            id?: string;
            /** @description A colleague who asks; null for somebody outside */
            member?: string | null;
            /** @description Who asks; whoever writes it down when nobody is named */
            name?: string | null;
            others?: string | null;
            outcome?: string | null;
            private?: boolean | null;
            /** @description A service of the same space or of the organisation; null for none */
            service?: string | null;
            /**
             * @description How it was written down
             * @enum {string}
             */
            source?: "typed" | "quick" | "api" | "";
            /** @description Whom it is for */
            space: string;
            tags?: string[] | null;
            title?: string | null;
            why?: string | null;
            zone?: string | null;
        };
        RequestForm: {
            /** @description What whoever asks should know */
            about: string;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Only colleagues who are signed in may ask */
            members: boolean;
            /** @description It takes nothing at the moment */
            paused: boolean;
            /**
             * Format: int64
             * @description How often it got a new link
             */
            resets: number;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description Which service it asks for; anything when absent */
            service?: string;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @description What stands above it */
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        RequestFormAnswer: {
            /** @description Undo takes this back; absent when nothing had to be changed */
            act?: string;
            form: components["schemas"]["RequestForm"];
            /** @description The address on this server, shown once: when it is made, and when it gets a new one */
            path?: string;
        };
        RequestFormDraft: {
            about?: string | null;
            id?: string;
            members?: boolean | null;
            paused?: boolean | null;
            service?: string | null;
            /** @description For whom requests come by it */
            space: string;
            title?: string | null;
        };
        RequestFormList: {
            items: components["schemas"]["RequestForm"][];
        };
        RequestFormPatch: {
            about?: string | null;
            members?: boolean | null;
            paused?: boolean | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            service?: string | null;
            title?: string | null;
        };
        RequestLetter: {
            email: string;
            /** @description The text is in mailto; else it is to be copied */
            fits: boolean;
            /** @description Opens the letter in a mail program */
            mailto?: string;
            /** @description Their page on this server */
            path: string;
            subject: string;
            text: string;
        };
        RequestOfferedList: {
            items: components["schemas"]["ServiceOffered"][];
        };
        RequestOfferedPatch: {
            covers?: string | null;
            leaves?: string | null;
            /** Format: int64 */
            promise?: number | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            steps?: components["schemas"]["ServiceStep"][] | null;
            title?: string | null;
        };
        RequestPage: {
            act?: string;
            /** @description The address on this server, shown once */
            path: string;
        };
        RequestPatch: {
            body?: string | null;
            /** @description 2026-03-29; null for none */
            due?: string | null;
            /** @description 15:04; null for the whole day */
            due_time?: string | null;
            email?: string | null;
            /** @description A colleague who asks; null for somebody outside */
            member?: string | null;
            /** @description Who asks; whoever writes it down when nobody is named */
            name?: string | null;
            others?: string | null;
            outcome?: string | null;
            private?: boolean | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description A service of the same space or of the organisation; null for none */
            service?: string | null;
            tags?: string[] | null;
            title?: string | null;
            why?: string | null;
            zone?: string | null;
        };
        RequestQueue: {
            items: components["schemas"]["RequestShown"][];
            /** @description There are more than are shown */
            more: boolean;
        };
        RequestSeen: {
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        RequestShown: {
            /** Format: int64 */
            answer_rev?: number;
            /** @description Who decided last what becomes of it */
            answered_by?: string;
            /**
             * Format: int64
             * @description When it was first answered
             */
            answered_us?: number;
            /** @description Who does it */
            assignee?: string;
            /** @description The text it came with */
            body: string;
            /** @description What came with it by a form, as whoever asked called it; its files may be called otherwise by now */
            brought?: string[];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** Format: int64 */
            done_us?: number;
            /** @description By which day, in zone */
            due?: string;
            /** @description By when on that day, as 15:04 */
            due_time?: string;
            /**
             * Format: int64
             * @description The instant by which it is wanted
             */
            due_us?: number;
            email: string;
            /** @description What it holds in fields of one's own */
            fields?: components["schemas"]["Value"][];
            /** @description By which form it came */
            form?: string;
            /**
             * Format: int64
             * @description How often links to their page were ended
             */
            gen?: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description What names the mail it came by */
            mail?: string;
            /**
             * Format: int64
             * @description When that mail was sent
             */
            mailed_us?: number;
            /** @description Who asks, when that is a colleague */
            member?: string;
            /** @description Who asks */
            name: string;
            /** @description Who else has to do with it */
            others: string;
            /** @description What is to be there at the end */
            outcome: string;
            /**
             * Format: int64
             * @description How much it matters, from 0 to 100; 50 is usual
             */
            points: number;
            private: boolean;
            /**
             * Format: int64
             * @description By when an answer was promised
             */
            promised_us?: number;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description Which service it is answered with */
            service?: string;
            /** @enum {string} */
            source: "typed" | "quick" | "mail" | "form" | "api";
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * @description Its state today: what was put off until a day is new on that day
             * @enum {string}
             */
            standing: "new" | "asked" | "accepted" | "delegated" | "written" | "later" | "declined" | "done";
            /** @enum {string} */
            state: "new" | "asked" | "accepted" | "delegated" | "written" | "later" | "declined" | "done";
            tags: string[];
            /** @description What was said to and fro */
            talk: components["schemas"]["RequestWord"][];
            /**
             * @description By what goes first of whoever it is for; never shown to whoever asked
             * @enum {string}
             */
            tier: "first" | "usual" | "last";
            /** @description What it goes first or last by */
            tier_why: string;
            /** @description What is asked, in a line */
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @description The day until which it was put off */
            until?: string;
            /** Format: int64 */
            updated_us: number;
            why: string;
            /** @description IANA name; present whenever due is */
            zone?: string;
        };
        RequestTextsChange: {
            /**
             * Format: int64
             * @description The rev you have seen; 0 while all are the usual ones
             */
            rev: number;
            texts: components["schemas"]["AnswerText"][];
        };
        RequestWord: {
            /** Format: int64 */
            at_us: number;
            /** @description What the request became with it */
            became?: string;
            /** @description Who answered; absent for whoever asked */
            by?: string;
            text: string;
        };
        Resource: {
            /**
             * Format: int64
             * @description How many people it is for; 0 when that does not matter
             */
            capacity: number;
            /** @description What caterers have to know: where from, by when to order */
            catering: string;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description Whether it may be booked over another booking, with a reason */
            doubles: boolean;
            /** @description Screen, video conference and the like */
            features: string[];
            floor: string;
            /** @description When it is open, on its own clock; always when empty */
            hours: components["schemas"]["OpenTime"][];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            notes: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description Where it is: a building or an office */
            site: string;
            /** @enum {string} */
            sort: "room" | "equipment";
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description What visitors have to know: which door, whom to ask for */
            visitors: string;
            /** @description IANA name of where it stands */
            zone: string;
        };
        ResourceAnswer: {
            /** @description Undo takes this back; absent when nothing had to be changed */
            act?: string;
            resource: components["schemas"]["Resource"];
        };
        ResourceFit: {
            /** @description Who has it first */
            by?: string;
            /**
             * Format: int64
             * @description How many occurrences were looked at
             */
            dates: number;
            /** Format: int64 */
            end_us?: number;
            /** @description Whether nobody else has it at any of the times looked at */
            free: boolean;
            /**
             * Format: int64
             * @description At how many of them it is taken
             */
            hits: number;
            /** @description Whether it is large enough */
            large: boolean;
            open: boolean;
            resource: string;
            /** Format: int64 */
            start_us?: number;
            /** @description For what; absent where the caller may not know */
            title?: string;
        };
        ResourceFits: {
            items: components["schemas"]["ResourceFit"][];
        };
        ResourceOpen: {
            /** Format: int64 */
            end_us: number;
            resource: string;
            /** Format: int64 */
            start_us: number;
        };
        ResourcePatch: {
            /** Format: int64 */
            capacity?: number | null;
            catering?: string | null;
            doubles?: boolean | null;
            features?: string[] | null;
            floor?: string | null;
            hours?: components["schemas"]["OpenTime"][] | null;
            name?: string | null;
            notes?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            site?: string | null;
            /** @enum {string|null} */
            sort?: "room" | "equipment" | null;
            visitors?: string | null;
            zone?: string | null;
        };
        Resources: {
            items: components["schemas"]["Resource"][];
        };
        ResourceSeen: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        ResourcesTaken: {
            items: components["schemas"]["ResourceTaken"][];
            open: components["schemas"]["ResourceOpen"][];
        };
        ResourceTaken: {
            /** @description Who booked it */
            by: string;
            /** Format: int64 */
            end_us: number;
            /** @description Absent where the caller may only know that it is taken */
            event?: string;
            /** @description It is one of several times held for a meeting that is still to be confirmed */
            held?: boolean;
            /** @description A file moved the meeting to where somebody else was first: it has no room */
            lost?: boolean;
            /** @description Why it is booked upon another booking */
            reason?: string;
            resource: string;
            /** Format: int64 */
            start_us: number;
            /** @description Likewise */
            title?: string;
        };
        ResourceTrial: {
            all_day?: boolean;
            end?: string;
            /** @description The event that is changed; what it takes itself is free for it. Without a start it is looked at as it is stored */
            event?: string;
            /**
             * Format: int64
             * @description How many are expected
             */
            people?: number;
            rule?: string;
            /** @description On the wall: 2026-03-29T09:00; a date for all-day events */
            start?: string;
            zone?: string;
        };
        RestoreInBody: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        Room: {
            /**
             * Format: int64
             * @description The most bytes all files of the organisation may have together
             */
            all: number;
            /**
             * Format: int64
             * @description The most bytes one file may have
             */
            file: number;
            /**
             * Format: int64
             * @description How many they have
             */
            used: number;
        };
        RoomAsk: {
            /** @description All of these */
            features?: string[];
            /**
             * Format: int64
             * @description How many have to find room; as many as are asked for when left out
             */
            people?: number;
            /** @description Only there */
            site?: string;
        };
        RuleAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            rule: components["schemas"]["AuthorityRule"];
        };
        RulebookAnswer: {
            /** @description Undo takes this back; absent when nothing had to be changed */
            act?: string;
            time_rule: components["schemas"]["TimeRule"];
        };
        RulebookDraft: {
            /** @description 2026-06-01, or 06-01 for every year */
            from?: string;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second one */
            id?: string;
            label: string;
            /** @enum {string} */
            override?: "principal" | "assistant" | "anyone";
            place?: string;
            principal: string;
            /** @enum {string} */
            sort: "hours" | "protected" | "rather" | "rather_not";
            /** @enum {string} */
            stay?: "anywhere" | "home" | "away" | "place";
            times: components["schemas"]["RuleTimes"][];
            until?: string;
        };
        RuleDraft: {
            /**
             * Format: int64
             * @description In hundredths; -1 for any
             */
            above?: number | null;
            currency?: string | null;
            deed?: string | null;
            from?: string | null;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second rule */
            id?: string;
            /** Format: int64 */
            longer?: number | null;
            override?: string | null;
            ruling?: string | null;
            /** Format: int64 */
            shorter?: number | null;
            /** @description Of the principal */
            space: string;
            tier?: string | null;
            until?: string | null;
            /**
             * Format: int64
             * @description In hundredths; -1 for any
             */
            up_to?: number | null;
            who?: string | null;
            why?: string | null;
        };
        RuleDrift: {
            broken: components["schemas"]["BrokenTime"][];
            /**
             * Format: int64
             * @description Minutes of them without a meeting
             */
            kept: number;
            label: string;
            /**
             * Format: int64
             * @description Minutes
             */
            planned: number;
            rule: string;
        };
        RulesOutBody: {
            items: components["schemas"]["TimeRule"][];
        };
        RuleTimes: {
            /** @description 1 is Monday, 7 is Sunday */
            days: number[];
            /** @description 09:00 */
            from: string;
            /** @description 18:00; at most 24:00 */
            until: string;
        };
        Run: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description T, from which the days of the steps are counted */
            day: string;
            /** @description What the day is called */
            day_name: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description What was chosen */
            options: string[];
            /** @description Who took which role */
            people: components["schemas"]["RunPerson"][];
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            steps: components["schemas"]["RunPlaced"][];
            /** @description The template; it may be in the trash, or be another one by now */
            template?: string;
            /** @description What it was called when this began */
            template_name: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        RunAnswer: {
            /** @description Undo all of it with POST /acts/{act}/undo */
            act?: string;
            run: components["schemas"]["Run"];
        };
        RunAsked: {
            day: string;
            /** @description The first day of all */
            from: string;
            /** @description Those that are needed for these steps */
            roles: string[];
            steps: components["schemas"]["RunDated"][];
            /** @description The last day of all */
            until: string;
        };
        RunBranch: {
            /** @description What is asked: Where to */
            name: string;
            /** @description abroad, at home; each is a name in one question only */
            options: string[];
        };
        RunDated: {
            due?: string;
            milestone?: boolean;
            role?: string;
            title: string;
        };
        RunDay: {
            /** @description The new T, as 2026-03-29 */
            day: string;
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        RunListing: {
            /**
             * Format: int64
             * @description How many steps of it you see
             */
            all: number;
            /** Format: int64 */
            colour: number;
            day: string;
            day_name: string;
            /** Format: int64 */
            done: number;
            /** @description Of the run and of its project */
            id: string;
            lead?: string;
            name: string;
            /** @description The open step that is due first */
            next?: components["schemas"]["RunNext"];
            /** Format: int64 */
            rev: number;
            space: string;
            /** @enum {string} */
            state: "planned" | "active" | "paused" | "done";
            template?: string;
            template_name: string;
        };
        RunListOutBody: {
            items: components["schemas"]["RunListing"][];
        };
        RunMove: {
            from: string;
            task: string;
            title: string;
            to: string;
        };
        RunNext: {
            due?: string;
            id: string;
            title: string;
        };
        RunOutBody: {
            run: components["schemas"]["Run"];
        };
        RunPerson: {
            member: string;
            role: string;
        };
        RunPlaced: {
            /** @enum {string} */
            count: "days" | "working" | "none";
            /** @description The day that the run gave it last; it is the task's until somebody moves it */
            date?: string;
            /** Format: int64 */
            days: number;
            task: string;
        };
        RunReady: {
            about: string;
            day_name: string;
            key: string;
            name: string;
            /**
             * Format: int64
             * @description How many it has
             */
            steps: number;
        };
        RunSeen: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        RunShift: {
            day: string;
            /**
             * Format: int64
             * @description How many others stay because you don't see them
             */
            hidden?: number;
            moves: components["schemas"]["RunMove"][];
            /** @description Those that keep their day, and why */
            stays: components["schemas"]["RunStay"][];
        };
        RunShifted: {
            /** @description Undo all of it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            run: components["schemas"]["Run"];
            shift: components["schemas"]["RunShift"];
        };
        RunStart: {
            /** @description T, as 2026-03-29 */
            day: string;
            /** @description A UUIDv7 made by the client for the project, so that sending it again makes no second one */
            id?: string;
            /** @description Who leads it */
            lead?: string;
            /** @description What the project is called */
            name: string;
            /** @description One of each question of the template */
            options?: string[];
            /** @description Who takes which role */
            people?: components["schemas"]["RunPerson"][];
            /** @description Whose project it is to be */
            space: string;
            template: string;
        };
        RunStay: {
            due?: string;
            task: string;
            title: string;
            /**
             * @description It is done; somebody moved it by hand; or it is no step of the template
             * @enum {string}
             */
            why: "done" | "moved" | "own";
        };
        RunStep: {
            /** @description It comes after the step before it */
            after?: boolean;
            /**
             * @description none for a step without a day
             * @enum {string}
             */
            count: "days" | "working" | "none";
            /**
             * Format: int64
             * @description How many days after T; negative before it
             */
            days: number;
            milestone?: boolean;
            /**
             * Format: int64
             * @description How long it may take
             */
            minutes?: number;
            notes?: string;
            /** @description The option of a question to which it belongs; made always when absent */
            option?: string;
            /** @description Who does it, as a role */
            role?: string;
            title: string;
        };
        RunTemplate: {
            /** @description What it is for, plain text with Markdown */
            about: string;
            /** @description What is chosen when it starts */
            branches: components["schemas"]["RunBranch"][];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description What T is called: the day of the meeting */
            day_name: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description Those that steps name, in their order */
            roles: string[];
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            steps: components["schemas"]["RunStep"][];
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        RunTemplateAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            template: components["schemas"]["RunTemplate"];
        };
        RunTemplateDraft: {
            about?: string | null;
            branches?: components["schemas"]["RunBranch"][] | null;
            day_name?: string | null;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second one */
            id?: string;
            name?: string | null;
            /** @description Begins with what this ready-made one says, by its key */
            ready?: string;
            /** @description Whose template it is; the organisation's for all */
            space: string;
            steps?: components["schemas"]["RunStep"][] | null;
        };
        RunTemplateListOutBody: {
            items: components["schemas"]["RunTemplate"][];
            /** @description Ready-made ones that can be taken over */
            ready: components["schemas"]["RunReady"][];
        };
        RunTemplateOf: {
            /** @description From which day its days are counted; that of its run, its last milestone, or its last day when absent */
            day?: string;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second one */
            id?: string;
            name: string;
            project: string;
            /** @description Whose template it is to be */
            space: string;
        };
        RunTemplateOutBody: {
            template: components["schemas"]["RunTemplate"];
        };
        RunTemplatePatch: {
            about?: string | null;
            branches?: components["schemas"]["RunBranch"][] | null;
            day_name?: string | null;
            name?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            steps?: components["schemas"]["RunStep"][] | null;
        };
        Said: {
            /** Format: int64 */
            at_us: number;
            by: string;
            id: string;
            reason?: string;
            /** Format: int64 */
            rev: number;
            /** @enum {string} */
            state: "snoozed" | "accepted";
            /** Format: int64 */
            until_us?: number;
        };
        SampleCount: {
            /** Format: int64 */
            count: number;
            kind: string;
        };
        SampleOf: {
            created_by: string;
            /** Format: int64 */
            created_us: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int64 */
            rev: number;
        };
        SampleOutBody: {
            sample: components["schemas"]["SampleShown"];
        };
        SampleRemoveInBody: {
            /** @description Whom you were shown */
            id: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /**
             * Format: int64
             * @description How many things that people added you were told of
             */
            told: number;
        };
        SampleRemoveOutBody: {
            /** @description Undo brings all of it back */
            act: string;
        };
        SampleShown: {
            /** @description What people have added since: it goes too when the sample is removed */
            added: components["schemas"]["SampleCount"][];
            /**
             * Format: int64
             * @description How many those are; say it when you remove the sample
             */
            added_total: number;
            created_by: string;
            /** Format: int64 */
            created_us: number;
            /** Format: uuid */
            id: string;
            /** @description What came with it and is still there, edited or not */
            made: components["schemas"]["SampleCount"][];
            name: string;
            /** Format: int64 */
            rev: number;
        };
        SavedView: {
            /** @description Of a table, in their order; own: and the id of a field for one of one's own. The usual ones when empty */
            columns: string[];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description The other way round */
            desc: boolean;
            filters: components["schemas"]["Filter"][];
            /** @description What a board has columns for, or a list headings; own: and the id of a field for one of one's own, week: or month: and a day */
            group?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description The kind of record */
            lists: string;
            /** @enum {string} */
            look: "list" | "table" | "board" | "calendar";
            name: string;
            /** @description It stands above the list, for all who see it */
            pinned: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description The list's own order when absent */
            sort?: string;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        SayInBody: {
            /** @description Key of the finding */
            finding: string;
            principal: string;
            /** @description Why it is meant so */
            reason?: string;
            /** @enum {string} */
            state: "snoozed" | "accepted";
            /** @description When a snoozed one comes back: 3h, tomorrow, monday or a date; in the morning */
            until?: string;
            /** @description Whose morning */
            zone?: string;
        };
        SeatFree: {
            /** @description By what they are taken, where you may know */
            by?: string;
            /** @description The time is held for this poll */
            held?: boolean;
            name: string;
            option: string;
            space: string;
            /**
             * @description taken: something else is there; protected: their own time; outside: they don't work then; unknown: you can't see
             * @enum {string}
             */
            state: "free" | "taken" | "protected" | "outside" | "unknown";
        };
        Seen: {
            answer?: components["schemas"]["Said"];
            /** Format: int64 */
            end_us: number;
            /** @description The best first */
            fixes: components["schemas"]["Fix"][];
            /** @description Stays the same as long as nothing that matters changes */
            key: string;
            kind: string;
            meetings: components["schemas"]["About"][];
            /** @description What happens if nobody looks */
            otherwise: string;
            principal: string;
            /** @enum {string} */
            severity: "high" | "medium" | "low" | "offer";
            /** Format: int64 */
            start_us: number;
            /** @description The task it is about */
            task?: string;
            /** @description What was seen */
            text: string;
            /** @description What it is, in a few words */
            title: string;
            /** @description IANA name of where the principal is then */
            zone: string;
        };
        SeenEvent: {
            event: string;
            /** Format: int64 */
            rev: number;
        };
        SeenInBody: {
            /**
             * Format: int64
             * @description Number of the last change that was read
             */
            seq: number;
        };
        SeriesHas: {
            blocks: components["schemas"]["TimeBlock"][];
            needs: components["schemas"]["Needs"];
        };
        ServiceAnswer: {
            /** @description Undo takes this back; absent when nothing had to be changed */
            act?: string;
            service: components["schemas"]["ServiceOffered"];
        };
        ServiceDraft: {
            covers?: string | null;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second one */
            id?: string;
            leaves?: string | null;
            /** Format: int64 */
            promise?: number | null;
            /** @description Whoever offers it; the organisation for all */
            space: string;
            steps?: components["schemas"]["ServiceStep"][] | null;
            title?: string | null;
        };
        ServiceOffered: {
            /** @description What it covers */
            covers: string;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description What it does not cover */
            leaves: string;
            /**
             * Format: int64
             * @description Within how many minutes of working time somebody who asks is answered; 0 for no promise
             */
            promise: number;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            steps: components["schemas"]["ServiceStep"][];
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        ServiceStep: {
            /**
             * Format: int64
             * @description How long it usually takes; 0 when nobody knows
             */
            minutes: number;
            title: string;
        };
        Share: {
            about: components["schemas"]["Shared"];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            note?: string;
            /** @description As the record was when it was shared */
            private: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /**
             * Format: int64
             * @description The instant at which it ends: the end of the day that was said, where whoever shared it is at home
             */
            until_us: number;
            /** Format: int64 */
            updated_us: number;
            /** @description Who may look */
            with: string;
        };
        ShareAnswer: {
            /** @description Undo takes all of it back; absent when nothing had to be changed */
            act?: string;
            shares: components["schemas"]["Share"][];
        };
        Shared: {
            id: string;
            kind: string;
        };
        SharedFact: {
            /** @description As the record's history calls it */
            name: string;
            text: string;
        };
        SharedFile: {
            id: string;
            name: string;
            /**
             * Format: int64
             * @description Bytes
             */
            size: number;
            /** @description MIME type */
            type: string;
        };
        ShareDraft: {
            /** @description The records */
            about: components["schemas"]["Shared"][];
            /** @description A word for whom it is shared with; at most 500 characters */
            note?: string;
            /** @description Of saved views: the spaces whose records they show */
            over?: string[];
            /**
             * Format: date
             * @description The last day, where you are at home; at most a year ahead
             */
            until: string;
            /** @description Colleagues */
            with: string[];
        };
        SharedRow: {
            /** @description None under a heading */
            cells: string[];
            done?: boolean;
            heading?: string;
        };
        SharedSheet: {
            /** @description What it says, one by one */
            facts: components["schemas"]["SharedFact"][];
            /** @description What is attached, or the file itself */
            files: components["schemas"]["SharedFile"][];
            /** @description A note's text, written and sanitized by the house */
            html?: string;
            /** @description What a saved view shows */
            table?: components["schemas"]["SharedTable"];
            title: string;
        };
        SharedTable: {
            columns: string[];
            /** @description There are more than are shown */
            more?: boolean;
            rows: components["schemas"]["SharedRow"][];
        };
        ShareOutBody: {
            share: components["schemas"]["ShareSeen"];
            sheet: components["schemas"]["SharedSheet"];
        };
        SharePutAway: {
            /** @description false takes it back into the list */
            away: boolean;
        };
        ShareRev: {
            id: string;
            /**
             * Format: int64
             * @description Whatever is there when absent
             */
            rev?: number;
        };
        ShareSeen: {
            about: components["schemas"]["Shared"];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description You may end it */
            may_end: boolean;
            note?: string;
            /** @description Of a saved view: whose records it shows */
            of?: string;
            /** @description As the record was when it was shared */
            private: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description You see the record anyway, where it is */
            sees: boolean;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @description What the record is called */
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @description You have not looked at it yet */
            unopened?: boolean;
            /**
             * Format: int64
             * @description The instant at which it ends: the end of the day that was said, where whoever shared it is at home
             */
            until_us: number;
            /** Format: int64 */
            updated_us: number;
            /** @description Who may look */
            with: string;
        };
        SharesEnd: {
            shares: components["schemas"]["ShareRev"][];
        };
        SharesOf: {
            /** @description Nothing for a record that you don't see */
            items: components["schemas"]["ShareSeen"][];
            /** @description You may share the record */
            may_share: boolean;
            /** @description Of a saved view: the spaces whose records you may show by it */
            over: string[];
            /** @description What the record is called */
            title: string;
        };
        SharesOutBody: {
            /** @description Shared by you, of that what you still see */
            by: components["schemas"]["ShareSeen"][];
            /** @description Shared by others with third persons, of that what you may change */
            others: components["schemas"]["ShareSeen"][];
            /** @description Shared with you, of that what can be looked at now */
            with: components["schemas"]["ShareSeen"][];
        };
        Shift: {
            /** @description Call it off where it is */
            cancel?: boolean;
            /** Format: int64 */
            end_us?: number;
            parts: components["schemas"]["Piece"][];
            /**
             * Format: int64
             * @description The new times
             */
            start_us?: number;
        };
        ShownDecision: {
            decision: components["schemas"]["Decision"];
            /** @description Those that were given out, without what opens them */
            links: components["schemas"]["OneLink"][];
        };
        ShownPage: {
            /** @description Those that still open the page */
            links: components["schemas"]["Link"][];
            page: components["schemas"]["BookingPage"];
        };
        SimpleAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            record: components["schemas"]["SimpleRecord"];
        };
        SimpleDraft: {
            /** @description A UUIDv7 made by the client, so that sending it again makes no second record */
            id?: string;
            private?: boolean;
            /** @description Where it is to live */
            space: string;
            tags?: string[];
            /** @description By the names of the fields */
            values: {
                [key: string]: string;
            };
        };
        SimpleField: {
            hint?: string;
            /** @description A text of several lines */
            long: boolean;
            name: string;
            needed: boolean;
            options: components["schemas"]["ListOption"][];
            title: string;
            /** @enum {string} */
            type: "text" | "number" | "date" | "choice" | "flag" | "member";
        };
        SimpleKind: {
            about: string;
            /** @description In the order of the form; the first is what a record is called */
            fields: components["schemas"]["SimpleField"][];
            /** @description The caller may keep those of the whole organisation */
            house: boolean;
            kind: string;
            /** @description What one of them is called */
            one: string;
            title: string;
        };
        SimpleKinds: {
            items: components["schemas"]["SimpleKind"][];
        };
        SimplePatch: {
            private?: boolean | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            tags?: string[] | null;
            values?: {
                [key: string]: string;
            };
        };
        SimpleRecord: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description What it holds in fields of one's own */
            fields?: components["schemas"]["Value"][];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            kind: string;
            /** @description Missing for those who don't see private records of the space */
            private: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            tags: string[];
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description By the names of the fields, as in the cells of a list; what is empty is absent */
            values: {
                [key: string]: string;
            };
        };
        SimpleSeen: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        SlotReason: {
            /**
             * @description An obstacle keeps somebody from coming
             * @enum {string}
             */
            kind: "good" | "poor" | "obstacle";
            text: string;
        };
        SlotWanted: {
            /** @description Can be asked outside their working hours too */
            beyond?: boolean;
            /** @description A principal's id, or the caller's own */
            id: string;
            /** @description May be missing */
            optional?: boolean;
        };
        StepOf: {
            id: string;
            /** @description task for a sub-task */
            kind: string;
        };
        StepsInBody: {
            shown: boolean;
        };
        StepsOutBody: {
            steps: components["schemas"]["FirstSteps"];
        };
        StepTally: {
            /** Format: int64 */
            all: number;
            /** Format: int64 */
            done: number;
            /**
             * Format: int64
             * @description What those still open are estimated to take
             */
            minutes?: number;
        };
        Tag: {
            /**
             * Format: int64
             * @description One of eight; the screen knows what they look like
             */
            colour: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description The tag that everything with this one has instead; only for one in the trash */
            merged_into?: string;
            name: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        TagAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            tag: components["schemas"]["Tag"];
        };
        TagDraft: {
            /** Format: int64 */
            colour: number;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second tag */
            id?: string;
            name: string;
            /** @description Whose records have it: only who reads there sees it. The whole organisation's when absent */
            space?: string;
        };
        TagMerge: {
            /** @description The tag that stays */
            into: string;
            /**
             * Format: int64
             * @description Its rev
             */
            into_rev: number;
            /**
             * Format: int64
             * @description The rev of the tag that goes
             */
            rev: number;
        };
        TagPatch: {
            /** Format: int64 */
            colour?: number | null;
            name?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        TagSeen: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        TagUsed: {
            /**
             * Format: int64
             * @description One of eight; the screen knows what they look like
             */
            colour: number;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description The tag that everything with this one has instead; only for one in the trash */
            merged_into?: string;
            name: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /**
             * Format: int64
             * @description On how many records it is that the caller may read, of all kinds
             */
            uses: number;
        };
        TagUsesOutBody: {
            items: components["schemas"]["Place"][];
            /** @description There are more than these */
            more: boolean;
        };
        Tally: {
            /** @description Nobody has better reasons for another, and somebody wants it */
            best: boolean;
            /** Format: int64 */
            maybe: number;
            /**
             * Format: int64
             * @description Those who have not said
             */
            missing: number;
            /**
             * Format: int64
             * @description Those of them the meeting needs who can't
             */
            needed_no: number;
            /** Format: int64 */
            needed_yes: number;
            /** Format: int64 */
            no: number;
            option: string;
            /**
             * Format: int64
             * @description 1 is the best; those that are equally good share it
             */
            rank: number;
            /** Format: int64 */
            yes: number;
        };
        TargetAnswer: {
            /** @description Undo takes this back; absent when nothing had to be changed */
            act?: string;
            time_target: components["schemas"]["TimeTarget"];
        };
        TargetDraft: {
            alone?: boolean;
            /** @enum {string} */
            by?: "kind" | "tag" | "words" | "guest" | "";
            from?: string;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second one */
            id?: string;
            label: string;
            /** Format: int64 */
            minutes?: number;
            people?: string[];
            principal: string;
            /** @enum {string} */
            sort: "at_most" | "at_least" | "meet";
            until?: string;
            value?: string;
            /** Format: int64 */
            weeks?: number;
        };
        TargetsOutBody: {
            items: components["schemas"]["TimeTarget"][];
        };
        TargetStands: {
            /**
             * Format: int64
             * @description Weeks to come that will miss it, as they are booked
             */
            ahead: number;
            /**
             * Format: int64
             * @description Weeks that are over and met it
             */
            met: number;
            /**
             * Format: int64
             * @description Weeks that missed it
             */
            missed: number;
            target: components["schemas"]["TimeTarget"];
            /** @description Whole weeks, Monday to Sunday, the first one first */
            weeks: components["schemas"]["TargetWeek"][];
        };
        TargetWeek: {
            /** Format: date */
            from: string;
            /**
             * Format: int64
             * @description Of what the target is about; 0 for people to meet
             */
            minutes: number;
            /** @description Who of them is not met */
            missing: string[];
            /** @enum {string} */
            state: "met" | "missed" | "on_track" | "will_miss" | "off";
            /** Format: date */
            until: string;
        };
        Task: {
            /** @description Ids of tasks that come before it */
            after?: string[];
            /** @description The rule counts from the day it was done, not from the day it was due */
            after_done: boolean;
            /** @description Who is to do it; a member who sees the space */
            assignee?: string;
            /** @description Open tasks that come before it */
            blocked?: components["schemas"]["Blocker"][];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: int64
             * @description When it was done; absent while it is open
             */
            done_us?: number;
            /** @description The day it is due, in zone */
            due?: string;
            /** @description The time of day it is due, as 15:04; absent when the day is enough */
            due_time?: string;
            /**
             * Format: int64
             * @description The instant it is due: the end of the day in zone when there is no time
             */
            due_us?: number;
            /** @description What it holds in fields of one's own */
            fields?: components["schemas"]["Value"][];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            milestone?: boolean;
            /**
             * Format: int64
             * @description How long it may take
             */
            minutes?: number;
            /** @description Plain text with Markdown */
            notes: string;
            /** @description The record it is a step of */
            of?: components["schemas"]["StepOf"];
            /** @description What the task is called that it is a step of */
            of_title?: string;
            /**
             * Format: int64
             * @description Its place among the steps, rising
             */
            place?: number;
            /**
             * Format: int64
             * @description 1 high, 5 medium, 9 low, 0 none (RFC 5545 section 3.8.1.9)
             * @enum {integer}
             */
            priority: 0 | 1 | 5 | 9;
            /** @description Missing for those who don't see private records of the space */
            private: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description How it repeats, an RRULE value (RFC 5545 section 3.3.10) */
            rule?: string;
            /** @description The rule in words */
            rule_text?: string;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /** @description Its sub-tasks, as far as you see them */
            steps?: components["schemas"]["StepTally"];
            tags: string[];
            title: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            /** @description For whom it waits */
            wait?: components["schemas"]["Wait"];
            /**
             * Format: int64
             * @description How long it has waited before, in microseconds
             */
            waited_us?: number;
            /** @description IANA name; present whenever due is */
            zone?: string;
        };
        TaskAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            /** @description The task that repeats this one */
            next?: components["schemas"]["Task"];
            /**
             * Format: int64
             * @description How many open sub-tasks went into the trash with it, or came back with it
             */
            steps?: number;
            task: components["schemas"]["Task"];
        };
        TaskBulkEdit: {
            add_tags?: string[];
            /** @description null for nobody */
            assignee?: string | null;
            /**
             * Format: int64
             * @description Moves the day by so many; one without a day stays as it is
             */
            days?: number;
            /** @description true for done, false for open again */
            done?: boolean | null;
            /** @description A day, as 2026-03-29; null for none */
            due?: string | null;
            /** @description Own fields that change */
            fields?: components["schemas"]["OwnChange"][];
            /**
             * Format: int64
             * @enum {integer|null}
             */
            priority?: 0 | 1 | 5 | 9 | null;
            remove_tags?: string[];
            tasks: components["schemas"]["Picked"][];
            /** @description Into the trash, with what else is changed */
            trash?: boolean;
        };
        TaskDraft: {
            /** @description Ids of tasks that come before it */
            after?: string[] | null;
            after_done?: boolean | null;
            assignee?: string | null;
            /** @description A day, as 2026-03-29; null for none */
            due?: string | null;
            /** @description A time of day, as 15:04; null for none */
            due_time?: string | null;
            /** @description Those own fields that change; the others stay */
            fields?: components["schemas"]["OwnChange"][];
            /** @description A UUIDv7 made by the client, so that sending it again makes no second task */
            id?: string;
            milestone?: boolean | null;
            /**
             * Format: int64
             * @description How long it may take; 0 for not said
             */
            minutes?: number | null;
            notes?: string | null;
            /** @description The record it is a step of; null for none */
            of?: {
                id: string;
                /** @description task for a sub-task */
                kind: string;
            } | null;
            /**
             * Format: int64
             * @enum {integer|null}
             */
            priority?: 0 | 1 | 5 | 9 | null;
            private?: boolean | null;
            /** @description An RRULE value; null for none */
            rule?: string | null;
            /** @description Where the task is to live */
            space: string;
            /** @description Ids of tags */
            tags?: string[] | null;
            title?: string | null;
            /** @description For whom it waits; null when it waits no more */
            wait?: {
                /** @description The day on which to ask again */
                chase_on?: string;
                /** @description The day on which to turn to them when there is no answer */
                escalate_on?: string;
                /** @description Whom to turn to when asking doesn't help; the executive when absent */
                escalate_to?: string;
                /** @description Whom, in words */
                for?: string;
                /** @description Whom, when it is a colleague */
                member?: string;
            } | null;
            /** @description IANA name of the zone in which due counts; the member's own when absent */
            zone?: string | null;
        };
        TaskOutBody: {
            task: components["schemas"]["Task"];
        };
        TaskPage: {
            items: components["schemas"]["Task"][];
            /** @description Cursor of the next page; absent on the last */
            next?: string;
        };
        TaskPatch: {
            /** @description Ids of tasks that come before it */
            after?: string[] | null;
            after_done?: boolean | null;
            assignee?: string | null;
            /** @description A day, as 2026-03-29; null for none */
            due?: string | null;
            /** @description A time of day, as 15:04; null for none */
            due_time?: string | null;
            /** @description Those own fields that change; the others stay */
            fields?: components["schemas"]["OwnChange"][];
            milestone?: boolean | null;
            /**
             * Format: int64
             * @description How long it may take; 0 for not said
             */
            minutes?: number | null;
            notes?: string | null;
            /** @description The record it is a step of; null for none */
            of?: {
                id: string;
                /** @description task for a sub-task */
                kind: string;
            } | null;
            /**
             * Format: int64
             * @enum {integer|null}
             */
            priority?: 0 | 1 | 5 | 9 | null;
            private?: boolean | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description An RRULE value; null for none */
            rule?: string | null;
            /** @description Ids of tags */
            tags?: string[] | null;
            title?: string | null;
            /** @description For whom it waits; null when it waits no more */
            wait?: {
                /** @description The day on which to ask again */
                chase_on?: string;
                /** @description The day on which to turn to them when there is no answer */
                escalate_on?: string;
                /** @description Whom to turn to when asking doesn't help; the executive when absent */
                escalate_to?: string;
                /** @description Whom, in words */
                for?: string;
                /** @description Whom, when it is a colleague */
                member?: string;
            } | null;
            /** @description IANA name of the zone in which due counts; the member's own when absent */
            zone?: string | null;
        };
        TaskSeen: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        Telling: {
            /** @description It asks, as the guest is from outside; otherwise it tells */
            asks: boolean;
            email: string;
            name: string;
            text: string;
            /** @description In which its times are told: theirs, as far as it is known */
            zone: string;
        };
        TellingPage: {
            items: components["schemas"]["Untold"][];
        };
        TellingTelled: {
            items: components["schemas"]["Mark"][];
        };
        TextField: {
            means: string;
            name: string;
        };
        TextPiece: {
            /** @enum {string} */
            sort: "kept" | "added" | "gone";
            text: string;
        };
        TextsAnswerBody: {
            act: string;
            texts: components["schemas"]["AnswerTexts"];
        };
        Tie: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            from: components["schemas"]["TieEnd"];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description What from is to to
             * @enum {string}
             */
            meaning: "about" | "prepares" | "led_to" | "blocks" | "belongs_with";
            note?: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            to: components["schemas"]["TieEnd"];
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        TieAnswer: {
            /** @description Undo takes this back; absent when nothing had to be changed */
            act?: string;
            tie: components["schemas"]["Tie"];
        };
        TieDraft: {
            from: components["schemas"]["TieEnd"];
            /** @description A UUIDv7 made by the client, so that sending it again makes no second tie */
            id?: string;
            /**
             * @description What from is to to
             * @enum {string}
             */
            means: "about" | "discussed_in" | "prepares" | "prepared_by" | "led_to" | "follows_from" | "blocks" | "blocked_by" | "belongs_with";
            note?: string;
            to: components["schemas"]["TieEnd"];
        };
        TieEnd: {
            id: string;
            kind: string;
        };
        TiePatch: {
            /** @description The end from which means is said */
            from?: {
                id: string;
                kind: string;
            } | null;
            /** @enum {string|null} */
            means?: "about" | "discussed_in" | "prepares" | "prepared_by" | "led_to" | "follows_from" | "blocks" | "blocked_by" | "belongs_with" | null;
            note?: string | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        Ties: {
            /** @description Only what you see and what is not in the trash */
            items: components["schemas"]["Linked"][];
            /** @description The record can be linked: you see it, and it is not in the trash */
            may_link: boolean;
        };
        TimeBlock: {
            /** @enum {string} */
            kind: "travel_before" | "travel_after" | "buffer_before" | "buffer_after" | "preparation" | "follow_up";
            /** Format: int64 */
            minutes: number;
        };
        TimeCategory: {
            /** Format: int64 */
            ahead: number;
            /**
             * Format: int64
             * @description -1 for what is no tag
             */
            colour: number;
            /** @description The id of a tag; none; private; or = and a word that meetings came with */
            key: string;
            /** @description Empty for none and private */
            name: string;
            /** Format: int64 */
            times: number;
            /** Format: int64 */
            went: number;
        };
        TimeKind: {
            /** Format: int64 */
            ahead: number;
            /** @enum {string} */
            kind: "one_to_one" | "meeting" | "private" | "travel" | "preparation" | "buffer" | "own" | "kept";
            /** Format: int64 */
            times: number;
            /** Format: int64 */
            went: number;
        };
        TimePerson: {
            /** Format: int64 */
            ahead: number;
            email: string;
            key: string;
            /**
             * Format: int64
             * @description When they were met last, in the half year before now
             */
            last_us?: number;
            name: string;
            /**
             * Format: int64
             * @description When they are met next, in the quarter from now on
             */
            next_us?: number;
            /** Format: int64 */
            times: number;
            /** Format: int64 */
            went: number;
        };
        Timer: {
            about: components["schemas"]["EffortOn"];
            /** Format: int64 */
            since_us: number;
        };
        TimerOutBody: {
            /** @description Absent when no clock runs */
            timer?: components["schemas"]["Timer"];
        };
        TimerStartInBody: {
            about: components["schemas"]["EffortOn"];
        };
        TimerStartOutBody: {
            /** @description Undo takes that back */
            act?: string;
            /** @description What was noted of what the clock ran on before */
            effort?: components["schemas"]["Effort"];
            timer?: components["schemas"]["Timer"];
        };
        TimerStopInBody: {
            /** @description Note what it ran; false to forget it */
            keep: boolean;
        };
        TimerStopOutBody: {
            act?: string;
            effort?: components["schemas"]["Effort"];
        };
        TimeRule: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description First day: 2026-06-01, or 06-01 for every year; empty for no bound */
            from: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            label: string;
            /**
             * @description Who may put a meeting into protected time
             * @enum {string}
             */
            override: "principal" | "assistant" | "anyone";
            /** @description Which place, or its city or zone */
            place: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @enum {string} */
            sort: "hours" | "protected" | "rather" | "rather_not";
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * @description Where the principal has to be, by their whereabouts
             * @enum {string}
             */
            stay: "anywhere" | "home" | "away" | "place";
            times: components["schemas"]["RuleTimes"][];
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** @description Last day, inclusive, likewise */
            until: string;
            /** Format: int64 */
            updated_us: number;
        };
        TimeShare: {
            /** Format: int64 */
            ahead: number;
            /** Format: int64 */
            went: number;
        };
        TimeTarget: {
            /** @description Only one-to-ones count */
            alone: boolean;
            /**
             * @description Of what; absent for meet
             * @enum {string}
             */
            by?: "kind" | "tag" | "words" | "guest" | "";
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /**
             * Format: date
             * @description First day; absent for no bound
             */
            from?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            label: string;
            /**
             * Format: int64
             * @description A week
             */
            minutes: number;
            /** @description Whom to meet: addresses or names */
            people: string[];
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @enum {string} */
            sort: "at_most" | "at_least" | "meet";
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /**
             * Format: date
             * @description Last day, inclusive; absent for no bound
             */
            until?: string;
            /** Format: int64 */
            updated_us: number;
            /** @description A kind of time (booked, meetings, one_to_one, meeting, travel, preparation, buffer, private, own, focus, outside), the id of a tag, words of a title, or somebody's address or name */
            value: string;
            /**
             * Format: int64
             * @description At least once in so many
             */
            weeks: number;
        };
        TimeWeek: {
            categories: components["schemas"]["TimeShare"][];
            /** Format: date */
            from: string;
            kinds: components["schemas"]["TimeShare"][];
            /** @description Of the total, outside working hours */
            outside: components["schemas"]["TimeShare"];
            /** @description Of the total, in what repeats */
            repeating: components["schemas"]["TimeShare"];
            /** @description Booked, each hour once */
            total: components["schemas"]["TimeShare"];
            /**
             * Format: date
             * @description Both within the range
             */
            until: string;
            /**
             * Format: int64
             * @description Minutes of working hours
             */
            working: number;
        };
        TitlesOutBody: {
            /** @description Only those that you see and that are not in the trash */
            items: components["schemas"]["Called"][];
        };
        TodayBy: {
            id: string;
            name: string;
        };
        TodayChange: {
            act: string;
            /** Format: int64 */
            at_us: number;
            by: components["schemas"]["TodayBy"];
            /** @description What follows from it, such as a clash */
            consequence?: string;
            fields: components["schemas"]["TodayField"][];
            id: string;
            kind: string;
            /** @description Done for the principal by somebody else */
            on_behalf: boolean;
            op: string;
            /**
             * @description What the reader said to it
             * @enum {string}
             */
            said?: "later" | "asked";
            /** Format: int64 */
            said_us?: number;
            /** Format: int64 */
            seq: number;
            summary: string;
            title: string;
            via: string;
        };
        TodayClock: {
            place: string;
            zone: string;
        };
        TodayColumn: {
            all_day: components["schemas"]["Meeting"][];
            days: components["schemas"]["TodayDay"][];
            meetings: components["schemas"]["Meeting"][];
            principal: components["schemas"]["TodayPerson"];
            /** @description Time that rules keep free of meetings */
            protected: components["schemas"]["ProtectedTime"][];
            working: components["schemas"]["TodaySpan"][];
        };
        TodayDay: {
            /** @description Somewhere else than at home */
            away: boolean;
            date: string;
            place: string;
            zone: string;
        };
        TodayField: {
            after: string;
            before: string;
            name: string;
        };
        TodayGroup: {
            items: components["schemas"]["TodayChange"][];
            /**
             * Format: int64
             * @description How many further records changed
             */
            more: number;
            principal: components["schemas"]["TodayPerson"];
        };
        TodayPage: {
            clocks: components["schemas"]["TodayClock"][];
            columns: components["schemas"]["TodayColumn"][];
            date: string;
            /** Format: int64 */
            days: number;
            due: components["schemas"]["TodayTask"][];
            /**
             * Format: int64
             * @description How many are late or due
             */
            due_total: number;
            /** Format: int64 */
            from_us: number;
            /** @description The first of them, as many as fit beside what is due */
            late: components["schemas"]["TodayTask"][];
            /**
             * Format: int64
             * @description How many are late
             */
            late_total: number;
            /**
             * Format: int64
             * @description How many entries are not among these, because there is more than can be shown at once
             */
            left_out?: number;
            /** Format: int64 */
            now_us: number;
            /** Format: int64 */
            to_us: number;
            zone: string;
        };
        TodayPerson: {
            /** Format: int64 */
            colour: number;
            id: string;
            name: string;
            title?: string;
        };
        TodayReplies: {
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            declined: number;
            /** Format: int64 */
            tentative: number;
            /** Format: int64 */
            waiting: number;
        };
        TodaySpan: {
            /** Format: int64 */
            from_us: number;
            /** Format: int64 */
            to_us: number;
        };
        TodayTask: {
            due: string;
            due_time?: string;
            /** Format: int64 */
            due_us: number;
            id: string;
            /** Format: int64 */
            priority: number;
            /** Format: int64 */
            rev: number;
            rule_text?: string;
            space: string;
            tags: string[];
            title: string;
            zone?: string;
        };
        TokenInBody: {
            /** Format: int64 */
            expires_days: number;
            /** @description What it is for */
            name: string;
            /** @description Needed when the sign-in is more than ten minutes old */
            password?: string;
            read_only?: boolean;
        };
        TokenListOutBody: {
            items: components["schemas"]["AccessToken"][];
        };
        TokenOutBody: {
            /** @description The token itself; it can't be shown again */
            secret: string;
            token: components["schemas"]["AccessToken"];
        };
        Told: {
            /** Format: int64 */
            line: number;
            msg: string;
            /** @enum {string} */
            severity: "skipped" | "changed" | "note";
        };
        Took: {
            /** Format: int64 */
            began_us?: number;
            /**
             * Format: int64
             * @description When the last of it was done; absent while something is open
             */
            ended_us?: number;
            /** Format: int64 */
            minutes: number;
            /** @description Those who spent most first */
            people: components["schemas"]["TookBy"][];
            /** @description The record itself first, then its steps in their order */
            steps: components["schemas"]["TookStep"][];
            /**
             * Format: int64
             * @description Minutes of your own in it that nobody else is told of
             */
            unshared: number;
            /**
             * Format: int64
             * @description How long its steps waited for others, in microseconds
             */
            waited_us?: number;
        };
        TookBy: {
            member: string;
            /** Format: int64 */
            minutes: number;
        };
        TookStep: {
            about: components["schemas"]["EffortOn"];
            done: boolean;
            /** Format: int64 */
            minutes: number;
            title: string;
            /**
             * Format: int64
             * @description How long it waited for others, in microseconds
             */
            waited_us?: number;
        };
        TrashedOutBody: {
            items: components["schemas"]["CalendarTrashed"][];
        };
        TrashOutBody: {
            items: components["schemas"]["RecordTrashed"][];
        };
        Triage: {
            /** @description Where this house is reached, for the link in the letter: https://anteroom.example.com */
            base?: string;
            /** @description To whom it is delegated */
            member?: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description The service it is answered with; as it is when absent */
            service?: string;
            /** @description What is said to whoever asked; it stands on their page, {{link}} is its address. Empty to say nothing */
            text?: string;
            /** @enum {string} */
            to: "accept" | "delegate" | "write" | "later" | "decline" | "done" | "reopen";
            /** @description Until which day it is put off */
            until?: string;
        };
        TriagedRequest: {
            /** @description Undo it with POST /acts/{act}/undo */
            act?: string;
            /** @description Absent when nothing is said */
            letter?: components["schemas"]["RequestLetter"];
            request: components["schemas"]["Request"];
        };
        Trial: {
            all_day?: boolean;
            /** @description In which it is going to be */
            calendar?: string;
            end?: string;
            /** @description The event that is changed; it does not lie upon itself. Without a start it is looked at as it is stored */
            event?: string;
            /** @description Their mail addresses */
            guests?: string[];
            /** @description Only this occurrence of what is stored */
            recurrence_id?: string;
            /** @description Rooms and equipment it would take; of what is stored, those it names */
            rooms?: string[];
            rule?: string;
            /** @description On the wall: 2026-03-29T09:00; a date for all-day events */
            start?: string;
            zone?: string;
        };
        Uncategorised: {
            event: string;
            /** @description It can't be changed here */
            fixed: boolean;
            /** Format: int64 */
            minutes: number;
            repeats: boolean;
            /** Format: int64 */
            rev: number;
            /** Format: int64 */
            times: number;
            title: string;
        };
        Unclear: {
            /** @description As it was typed */
            text: string;
            why: string;
        };
        UndoOutBody: {
            /** @description Undo this one to do it again */
            act: string;
        };
        Untold: {
            /** @description For whom, when that is not who changed it */
            behalf: string;
            /** @description Who changed it last */
            by: string;
            /** @description Nobody changed it last: its time to be confirmed ran out */
            by_itself?: boolean;
            gone: boolean;
            /** @description Of the event or hold set */
            id: string;
            /** @enum {string} */
            kind: "event" | "hold_set";
            messages: components["schemas"]["Hearer"][];
            /**
             * Format: int64
             * @description Since when somebody has to be told
             */
            since_us: number;
            space: string;
            /** Format: int64 */
            start_us: number;
            /** @description Names how the meeting stands; pass it on as it is */
            state: string;
            title: string;
        };
        Use: {
            /** @description Why it is booked although it is taken, where it may be */
            reason?: string;
            resource: string;
        };
        Value: {
            /** @description Of money, three letters (ISO 4217) */
            currency?: string;
            field: string;
            /** @enum {string} */
            type: "text" | "number" | "money" | "date" | "choice" | "person" | "link" | "checkbox";
            /** @description A text; a number or an amount as 1250.00; a date as 2026-03-29; the id of a choice or of a member; an address; true */
            value: string;
        };
        Vanished: {
            id: string;
            recurring: boolean;
            /** @description Wall time in zone, or a date; of a series, the first */
            start: string;
            /** @description Empty for private events that the caller doesn't see */
            title: string;
            zone?: string;
        };
        VanishedOutBody: {
            items: components["schemas"]["Vanished"][];
        };
        Verdict: {
            /** @description Why, in words */
            reason: string;
            /** @description The rule that counts; absent when there is none, and whoever works for the principal decides */
            rule?: components["schemas"]["AuthorityRule"];
            /** @enum {string} */
            ruling: "decide" | "ask" | "never";
        };
        VideoInBody: {
            /** @description 2026-03-29 */
            date?: string;
            /** @description What the meeting is called */
            meeting?: string;
        };
        VideoOutBody: {
            link: string;
        };
        ViewAnswer: {
            /** @description Undo it with POST /acts/{act}/undo; absent when nothing had to be changed */
            act?: string;
            view: components["schemas"]["SavedView"];
        };
        ViewDraft: {
            /** @description Of a table, in their order; own: and the id of a field for one of one's own. The usual ones when empty */
            columns: string[];
            /** @description The other way round */
            desc: boolean;
            filters: components["schemas"]["Filter"][];
            /** @description What a board has columns for, or a list headings; own: and the id of a field for one of one's own, week: or month: and a day */
            group?: string;
            /** @description A UUIDv7 made by the client, so that sending it again makes no second view */
            id?: string;
            /** @description The kind of record */
            lists: string;
            /** @enum {string} */
            look: "list" | "table" | "board" | "calendar";
            name: string;
            pinned: boolean;
            /** @description The list's own order when absent */
            sort?: string;
            /** @description Who sees it: all who read in that space */
            space: string;
        };
        ViewEvery: {
            /** @enum {string} */
            every: "never" | "day" | "week";
        };
        ViewMove: {
            /** @description A UUIDv7 made by the client for the view there */
            new_id?: string;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
            /** @description Who is to see it */
            space: string;
        };
        ViewOutBody: {
            view: components["schemas"]["ViewShown"];
        };
        ViewPatch: {
            asks?: components["schemas"]["Asks"];
            /** @enum {string|null} */
            look?: "list" | "table" | "board" | "calendar" | null;
            name?: string | null;
            pinned?: boolean | null;
            /**
             * Format: int64
             * @description The rev you have seen
             */
            rev: number;
        };
        ViewSeen: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        ViewShown: {
            /** @description Of a table, in their order; own: and the id of a field for one of one's own. The usual ones when empty */
            columns: string[];
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** @description The other way round */
            desc: boolean;
            /**
             * @description How often the caller is told what is in it
             * @enum {string}
             */
            every: "never" | "day" | "week";
            filters: components["schemas"]["Filter"][];
            /** @description What a board has columns for, or a list headings; own: and the id of a field for one of one's own, week: or month: and a day */
            group?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description The kind of record */
            lists: string;
            /** @enum {string} */
            look: "list" | "table" | "board" | "calendar";
            /** @description The caller may change the view itself */
            may_write: boolean;
            name: string;
            /** @description It stands above the list, for all who see it */
            pinned: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /** @description The list's own order when absent */
            sort?: string;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
        };
        ViewsOutBody: {
            items: components["schemas"]["ViewShown"][];
        };
        Vote: {
            option: string;
            /**
             * Format: int64
             * @description When the option was: a vote on a time that was moved since doesn't count
             */
            start_us?: number;
            /** @enum {string} */
            vote: "yes" | "maybe" | "no";
        };
        Voter: {
            /**
             * @description They themselves, or a colleague on their behalf
             * @enum {string}
             */
            answered_by?: "guest" | "member" | "";
            /**
             * Format: int64
             * @description When they answered last; absent until they have
             */
            answered_us?: number;
            /**
             * Format: int64
             * @description How often
             */
            asked: number;
            /**
             * Format: int64
             * @description When they were last written to
             */
            asked_us?: number;
            /** @description They came by the open link */
            came: boolean;
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            email: string;
            /** @description Their links open nothing */
            ended: boolean;
            /**
             * Format: int64
             * @description Counts how often their links were ended
             */
            gen: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            note: string;
            poll: string;
            private: boolean;
            proposals: components["schemas"]["Counter"][];
            /** @description The meeting needs them */
            required: boolean;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /** Format: int64 */
            updated_us: number;
            votes: components["schemas"]["Vote"][];
            /** @description Theirs; empty until it is known */
            zone: string;
        };
        VoterAnswer: {
            /** @description Undo it with POST /acts/{act}/undo */
            act?: string;
            voter: components["schemas"]["Voter"];
        };
        VoterLetter: {
            email: string;
            /** @description The text is in mailto; else it is to be copied */
            fits: boolean;
            /** @description Opens the letter in a mail program */
            mailto?: string;
            name: string;
            /** @description Their page on this server */
            path: string;
            subject: string;
            text: string;
            voter: string;
            /** @description On whose clocks the times are */
            zone: string;
        };
        Wait: {
            /** @description The day on which to ask again */
            chase_on?: string;
            /**
             * Format: int64
             * @description When they were last asked again
             */
            chased_us?: number;
            /**
             * Format: int64
             * @description How often they were asked again
             */
            chases: number;
            /** @description The day on which to turn to them when there is no answer */
            escalate_on?: string;
            /** @description Whom to turn to when asking doesn't help; the executive when absent */
            escalate_to?: string;
            /**
             * Format: int64
             * @description When somebody turned to whom it says
             */
            escalated_us?: number;
            /** @description Whom, in words */
            for?: string;
            /** @description Whom, when it is a colleague */
            member?: string;
            /** Format: int64 */
            since_us: number;
        };
        Waterline: {
            /** @description The first day of the first week */
            from: string;
            /** @description The last week in words */
            latest: string;
            principals: components["schemas"]["WaterlinePart"][];
            requesters: components["schemas"]["WaterlinePart"][];
            services: components["schemas"]["WaterlinePart"][];
            /** @description All of it in words */
            text: string;
            today: string;
            total: components["schemas"]["WaterlineSum"];
            /** @description The last day of the last week */
            until: string;
            weeks: components["schemas"]["WaterlineWeek"][];
            /** @description Switches are counted: nothing was asked for alone */
            whole: boolean;
        };
        WaterlinePart: {
            /** @description To ask for it alone; empty for what has none */
            key?: string;
            /**
             * Format: int64
             * @description What was noted, in minutes; nothing is made up for what was not
             */
            minutes: number;
            name?: string;
            /**
             * Format: int64
             * @description Requests that were answered
             */
            requests: number;
            /**
             * Format: int64
             * @description Of the minutes, those that colleagues shared
             */
            shared: number;
            /**
             * Format: int64
             * @description Tasks and steps that were done
             */
            steps: number;
            /**
             * Format: int64
             * @description Changes from one thing to another within a day, by you
             */
            switches: number;
            /**
             * Format: int64
             * @description How long those that are done had waited, in microseconds
             */
            waited_us: number;
            /**
             * Format: int64
             * @description Steps that waited for somebody: those done by then, and in this week those that wait now
             */
            waits: number;
        };
        WaterlineSum: {
            /**
             * Format: int64
             * @description What was noted, in minutes; nothing is made up for what was not
             */
            minutes: number;
            /**
             * Format: int64
             * @description Requests that were answered
             */
            requests: number;
            /**
             * Format: int64
             * @description Of the minutes, those that colleagues shared
             */
            shared: number;
            /**
             * Format: int64
             * @description Tasks and steps that were done
             */
            steps: number;
            /**
             * Format: int64
             * @description Changes from one thing to another within a day, by you
             */
            switches: number;
            /**
             * Format: int64
             * @description How long those that are done had waited, in microseconds
             */
            waited_us: number;
            /**
             * Format: int64
             * @description Steps that waited for somebody: those done by then, and in this week those that wait now
             */
            waits: number;
        };
        WaterlineWeek: {
            from: string;
            /**
             * Format: int64
             * @description What was noted, in minutes; nothing is made up for what was not
             */
            minutes: number;
            /**
             * Format: int64
             * @description Requests that were answered
             */
            requests: number;
            /**
             * Format: int64
             * @description Of the minutes, those that colleagues shared
             */
            shared: number;
            /**
             * Format: int64
             * @description Tasks and steps that were done
             */
            steps: number;
            /**
             * Format: int64
             * @description Changes from one thing to another within a day, by you
             */
            switches: number;
            /** @description Its last day */
            until: string;
            /**
             * Format: int64
             * @description How long those that are done had waited, in microseconds
             */
            waited_us: number;
            /**
             * Format: int64
             * @description Steps that waited for somebody: those done by then, and in this week those that wait now
             */
            waits: number;
        };
        WeekDrift: {
            /** Format: date */
            from: string;
            /**
             * Format: int64
             * @description Minutes of them without a meeting
             */
            kept: number;
            /**
             * Format: int64
             * @description Minutes in meetings outside working hours
             */
            outside: number;
            /**
             * Format: int64
             * @description Minutes that rules protect
             */
            planned: number;
            rules: components["schemas"]["RuleDrift"][];
            /** Format: date */
            until: string;
            /**
             * Format: int64
             * @description Minutes of working hours
             */
            working: number;
        };
        WeekMap: {
            /** @description Of the meetings, where the rules want none */
            against: number[];
            meetings: number[];
            /** @description Outside working hours */
            off: number[];
            /** @description Working hours of which no rule says anything */
            open: number[];
            protected: number[];
            rather: number[];
            rather_not: number[];
        };
        WeeksReplies: {
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            declined: number;
            /** Format: int64 */
            tentative: number;
            /**
             * Format: int64
             * @description Guests who have not answered
             */
            waiting: number;
        };
        Whereabouts: {
            created_by: string;
            /**
             * Format: int64
             * @description Microseconds since 1970 in UTC
             */
            created_us: number;
            /** Format: date */
            from: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            note: string;
            place: string;
            /** Format: uuid */
            principal: string;
            /**
             * Format: int64
             * @description Counts the changes; send it back with the next one
             */
            rev: number;
            /**
             * Format: uuid
             * @description Where the record lives, and with it who sees it
             */
            space: string;
            /**
             * Format: int64
             * @description When it was put into the trash; absent for living records
             */
            trashed_us?: number;
            /**
             * Format: date
             * @description The last day, inclusive
             */
            until: string;
            /** Format: int64 */
            updated_us: number;
            /** @description IANA name */
            zone: string;
        };
        WhereaboutsInBody: {
            /** Format: date */
            from: string;
            id?: string;
            note?: string;
            place: string;
            principal: string;
            /**
             * Format: date
             * @description The last day, inclusive
             */
            until: string;
            /** @description IANA name */
            zone: string;
        };
        WhereaboutsListOutBody: {
            items: components["schemas"]["Whereabouts"][];
        };
        WhereaboutsPatchInBody: {
            /** Format: date */
            from?: string | null;
            note?: string | null;
            place?: string | null;
            /** Format: int64 */
            rev: number;
            /** Format: date */
            until?: string | null;
            zone?: string | null;
        };
        WhereaboutsRestoreInBody: {
            /**
             * Format: int64
             * @description The rev you have seen; whatever is there when absent
             */
            rev?: number;
        };
        Whereto: {
            key: string;
            /** Format: int64 */
            start_us: number;
        };
        WholeRequest: {
            /** @description What can be done with it now */
            can: string[];
            /** @description What they asked before, of what you may read, the newest first */
            earlier: components["schemas"]["EarlierRequest"][];
            may_write: boolean;
            request: components["schemas"]["RequestShown"];
            service?: components["schemas"]["ServiceOffered"];
        };
        WindowOutBody: {
            items: components["schemas"]["Instance"][];
            /**
             * Format: int64
             * @description How many entries are not among these, because there is more in this time than can be shown at once: ask for fewer days
             */
            left_out?: number;
        };
        Wish: {
            /**
             * @description It stays where it is, is called off, or goes to start
             * @enum {string}
             */
            do: "stay" | "cancel" | "to";
            /** @description Of the meeting */
            key: string;
            /** @description On the wall in zone: 2026-03-24T10:00 */
            start?: string;
        };
        WordInBody: {
            text: string;
        };
        WorkingHours: {
            /** @description 1 is Monday, 7 is Sunday */
            days: number[];
            /** @description 09:00 */
            from: string;
            /** @description 18:00; at most 24:00 */
            until: string;
        };
        WorkingSpan: {
            /** Format: int64 */
            from_us: number;
            /** Format: int64 */
            to_us: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "access.overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessOverviewOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "act.undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                act: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "answer_texts.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                space: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerTexts"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "answer_texts.set": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                space: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestTextsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextsAnswerBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "arrival.bring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.report": {
        parameters: {
            query: {
                /** @description First date where the principal is; today's week when absent */
                from?: string;
                principal: string;
                /** @description Last date, inclusive; at most 366 in all */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditReport"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.categorise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Categorise"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Categorised"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.meetings": {
        parameters: {
            query: {
                /** @description Only where the rules want no meeting */
                against?: boolean;
                /** @description As a report names it */
                category?: string;
                /** @description First date where the principal is; today's week when absent */
                from?: string;
                /** @description As a report names them */
                guest?: string;
                hour?: number;
                kind?: string;
                /** @description Only one-to-ones, meetings, and what is private */
                meets?: boolean;
                /** @description Only outside working hours */
                outside?: boolean;
                principal: string;
                /** @description Only what repeats */
                repeats?: boolean;
                /** @description Last date, inclusive; at most 366 in all */
                until?: string;
                /** @description 1 is Monday */
                weekday?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedList"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "authority.list": {
        parameters: {
            query?: {
                /** @description Of one principal */
                space?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityRuleList"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "authority.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "authority.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "authority.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorityPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "authority.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthoritySeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "authority.judge": {
        parameters: {
            query: {
                /** @description In hundredths */
                amount?: number;
                currency?: string;
                deed: string;
                minutes?: number;
                /** @description Today when absent */
                on?: string;
                /** @description Of the principal */
                space: string;
                tier?: string;
                /** @description The addresses of those it is with */
                who?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking_link.end": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingActBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking_page.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPageList"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking_page.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPage"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking_page.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPage"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking_page.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingActBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking_page.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingPagePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking_link.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingLinkDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking_page.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking_page.slots": {
        parameters: {
            query: {
                /** @description The first day, in the page's zone */
                from: string;
                minutes: number;
                /** @description The last day */
                until: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingStarts"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking.list": {
        parameters: {
            query?: {
                /** @description Only the one that has this meeting, whatever became of it */
                event?: string;
                /** @description Only of this page */
                page?: string;
                /** @description past has those that were declined or cancelled too */
                state?: "pending" | "coming" | "past";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingList"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingForGuest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answered"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingShown"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingSettling"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answered"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingEnding"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answered"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking.link": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPathBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "booking.move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingMoving"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answered"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarListOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendar"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.refresh": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarRefreshOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.restore": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "changes.list": {
        parameters: {
            query: {
                /** @description Zone of the times in the summaries */
                zone: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "changes.say": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSaidInBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "changes.seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenInBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "comment.list": {
        parameters: {
            query: {
                id: string;
                /** @description Of the record that was talked about */
                kind: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comments"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "comment.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "comment.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "comment.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "comment.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "comment.readers": {
        parameters: {
            query: {
                id: string;
                /** @description Of the record that was talked about */
                kind: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadersOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision_link.end": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.list": {
        parameters: {
            query?: {
                /** @description Only those about this record */
                about?: string;
                about_kind?: string;
                /** @description The next of the page before */
                cursor?: string;
                limit?: number;
                /** @description Of one principal */
                space?: string;
                /** @description open: still to be decided; ended: answered, lapsed or withdrawn */
                state?: "open" | "ended" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownDecision"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionDeciding"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.later": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionPutting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision_link.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionLinking"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionLink"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionReopening"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "effort.list": {
        parameters: {
            query?: {
                /** @description From this day on */
                from?: string;
                /** @description Up to this day */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffortListOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "effort.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EffortDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffortAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "effort.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffortAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "effort.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EffortPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffortAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "effort.share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EffortShareInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffortShared"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "event.list": {
        parameters: {
            query: {
                /** @description Inclusive */
                from_us: number;
                /** @description Ids with commas between them; all you may see when absent */
                spaces?: string;
                /** @description Exclusive; at most 400 days after from_us */
                to_us: number;
                /** @description Where floating and all-day times are read; UTC when absent */
                zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WindowOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "event.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvent"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "event.get": {
        parameters: {
            query?: {
                /** @description Which occurrence of a series */
                recurrence_id?: string;
                zone?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarEventShown"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "event.trash": {
        parameters: {
            query?: {
                recurrence_id?: string;
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
                /** @description this occurrence, it and all that follow, or all; by default this when one is named */
                scope?: "this" | "following" | "all" | "";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "event.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarEventPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "event.move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarEventMove"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "event.restore": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "event.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Trial"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checked"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exemption.list": {
        parameters: {
            query?: {
                event?: string;
                from_us?: number;
                principal?: string;
                /** @description The first instant that no longer counts; no bound when absent */
                to_us?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionsOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exemption.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExemption"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exemption.withdraw": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exemption.agree": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RestoreInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldsOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FieldSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.uses": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldUsesOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldActBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.list": {
        parameters: {
            query?: {
                about?: string;
                /** @description Only the files of one record */
                about_kind?: string;
                /** @description The next of the page before */
                cursor?: string;
                /** @description Only files of a sort */
                group?: "picture" | "pdf" | "text" | "table" | "slides" | "calendar";
                limit?: number;
                /** @description Only documents that belong to no record */
                loose?: boolean;
                owner?: string;
                /** @description Words in the name, the note or a text */
                q?: string;
                sort?: "name" | "review" | "sent";
                /** @description Only in these spaces; in all you see when absent */
                spaces?: string[];
                /** @description Only those whose review date has passed */
                stale?: boolean;
                tag?: string;
                /** @description Only templates */
                template?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Files"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileWhole"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.forget": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FileSeen"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FileSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.list": {
        parameters: {
            query?: {
                /** @description Also what was snoozed or accepted */
                answered?: boolean;
                /** @description How many days ahead */
                days?: number;
                /** @description Of one principal; of all you may read when absent */
                principal?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.reopen": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "first_steps.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepsOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "first_steps.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepsInBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "forecast.show": {
        parameters: {
            query?: {
                /** @description Minutes of work that a booked meeting is counted with */
                per_meeting?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover.draft": {
        parameters: {
            query: {
                /** @description An executive, or the one who asks, for their own work */
                for: string;
                /** @description The first day */
                from: string;
                /** @description The last day; at most 60 later */
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverMade"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history.record": {
        parameters: {
            query?: {
                /** @description Only changes before this seq: the last one of the page before */
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "hold_set.list": {
        parameters: {
            query?: {
                /** @description The next of the page before */
                cursor?: string;
                limit?: number;
                /** @description Only in these spaces; in all you see when absent */
                spaces?: string[];
                state?: "open" | "ended" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldPage"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "hold_set.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "hold_set.get": {
        parameters: {
            query?: {
                /** @description A clock to show beside those of the people concerned */
                zone?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldShown"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "hold_set.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "hold_set.asked": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "hold_set.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldChoice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "hold_set.read_answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldSaid"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldUnderstood"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "hold_set.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "import.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportListOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "import.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/calendar": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "import.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "import.remove_vanished": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActReply"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "import.vanished": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VanishedOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitation.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationListOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitation.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitation.withdraw": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationActOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "layout.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutsOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "layout.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LayoutDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "layout.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "layout.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "layout.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LayoutPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "layout.move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LayoutMove"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "layout.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LayoutSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "layout.choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LayoutChoice"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list.kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListKindsOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list.rows": {
        parameters: {
            query?: {
                cursor?: string;
                /** @description The other way round than usual */
                desc?: boolean;
                /** @description COLUMN:is:VALUE,VALUE…, COLUMN:from:VALUE, COLUMN:to:VALUE, COLUMN:set or COLUMN:empty; a day may be today, today+7 or today-30, a member me; own:FIELD:is:VALUE asks a field of one's own */
                filter?: string[];
                limit?: number;
                /** @description Words to be found */
                q?: string;
                /** @description The name of a column */
                sort?: string;
            };
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRowsOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list.set": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingListCell"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSetOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list.export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "live.stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeUpdateInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMemberAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "device.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceListOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "device.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "device.end_others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordInBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "token.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenListOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "token.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "token.revoke": {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "member.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberListOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "member.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberPlaceInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMemberAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mention.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionsOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mention.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentMentionsRead"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MineOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.mine_get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyRequest"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.mine_add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordInBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "note.list": {
        parameters: {
            query?: {
                /** @description The next of the page before */
                cursor?: string;
                form?: "note" | "procedure" | "template";
                limit?: number;
                /** @description and its id */
                names?: string;
                /** @description Only notes whose text names one record: its kind */
                names_kind?: string;
                owner?: string;
                /** @description Only what is pinned */
                pinned?: boolean;
                /** @description Words in the title or the text */
                q?: string;
                /** @description changed begins with what is pinned */
                sort?: "changed" | "title" | "review";
                /** @description Only in these spaces; in all you see when absent */
                spaces?: string[];
                /** @description Only those whose review date has passed */
                stale?: boolean;
                tag?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notes"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "note.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "note.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteWhole"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "note.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "note.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "note.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoteSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "note.versions": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteVersions"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "note.version": {
        parameters: {
            query?: {
                /** @description The version to compare it with; with nothing when absent */
                against?: number;
            };
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteThen"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.list": {
        parameters: {
            query?: {
                /** @description Only what is not read */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeCountOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "push_device.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushDevicesOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "push_device.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDevice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushDeviceOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "push_device.remove": {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeMarkInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeMarkOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeMutesOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeAbout"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.unmute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettings"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeWants"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettings"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opened.note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinOf"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opened.forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.held": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holding"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.fill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldFill"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holding"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "partnership.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipListOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "partnership.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnershipInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalPartnershipAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "partnership.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnershipPatchInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalPartnershipAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "partnership.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnershipEndInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalPartnershipAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pin.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AtHand"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pin.put": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinDraft"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pin.drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinOf"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "point.list": {
        parameters: {
            query?: {
                /** @description The next of the page before */
                cursor?: string;
                limit?: number;
                /** @description Those that were said, too */
                said?: boolean;
                /** @description Of one principal */
                space?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPointPage"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "point.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPoint"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "point.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "point.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionPointPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "point.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll_voter.remove": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollActBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll_voter.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollVoterPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll_voter.end_links": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll.list": {
        parameters: {
            query?: {
                /** @description The next of the page before */
                cursor?: string;
                limit?: number;
                /** @description open: not decided yet; ended: confirmed or cancelled */
                state?: "open" | "ended" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll.get": {
        parameters: {
            query?: {
                /** @description In which the text is */
                zone?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollShown"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollAccepting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll.ask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollAsking"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letters"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollChoice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollEnding"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll.open_link": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll.end_link": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll_voter.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVoter"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "poll.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollReopening"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "principal.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalListOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "principal.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrincipalInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "principal.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrincipalPatchInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "principal.days": {
        parameters: {
            query: {
                from: string;
                /** @description Inclusive, at most 366 days */
                until: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalDaysOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "principal.export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "principal.video_link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VideoInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "priority.list": {
        parameters: {
            query?: {
                /** @description Of one principal; of all you read when absent */
                principal?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrioritiesOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "priority.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriorityDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "priority.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "priority.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReorderInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "priority.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RestoreInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "project.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectListOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "project.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "project.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "project.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "project.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "project.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProjectSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "capture.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptureLine"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record.kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimpleKinds"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimpleDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimpleAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimpleRecord"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimpleAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimplePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimpleAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SimpleSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimpleAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "replan.apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Apply"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Applied"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "replan.solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request_form.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestFormList"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request_form.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestFormDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestFormAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request_form.end": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestFormAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request_form.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestFormPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestFormAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request_form.reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestFormAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.mail_take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.mail_see": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.list": {
        parameters: {
            query?: {
                /** @description Only for these */
                spaces?: string[];
                /** @description doing has what was answered and is not done; closed the 200 that ended last */
                state?: "open" | "doing" | "later" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestQueue"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeRequest"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.draft": {
        parameters: {
            query: {
                member?: string;
                service?: string;
                to: "accept" | "delegate" | "write" | "later" | "decline" | "done";
                until?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftedAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request.triage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Triage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriagedRequest"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resource.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resources"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resource.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewResource"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resource.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resource.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResourcePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resource.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResourceSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resource.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResourceTrial"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceFits"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resource.taken": {
        parameters: {
            query: {
                /** @description Inclusive */
                from_us: number;
                /** @description Exclusive; at most 400 days after from_us */
                to_us: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcesTaken"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run_template.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTemplateListOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run_template.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunTemplateDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTemplateAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run_template.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTemplateOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run_template.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTemplateAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run_template.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunTemplatePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTemplateAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run_template.ask": {
        parameters: {
            query: {
                /** @description T */
                day: string;
                /** @description One of each question */
                options?: string[];
                /** @description Whose project it would be */
                space: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunAsked"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run_template.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RunSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTemplateAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run_template.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunTemplateOf"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTemplateAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunListOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunStart"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run.moves": {
        parameters: {
            query: {
                /** @description The new T */
                day: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunShift"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run.shift": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunDay"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunShifted"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sample.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sample.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sample.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleRemoveInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleRemoveOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "find.search": {
        parameters: {
            query: {
                limit?: number;
                /** @description Words that all have to occur, phrases in quotes, -words that must not; the last word may go on. Filters: kind: tag: in: by: on: from: until: after: before: is: */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindAnswer"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestOfferedList"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOffered"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestOfferedPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "share.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharesOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "share.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "share.open": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "share.file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "share.opened": {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "share.put_away": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharePutAway"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "share.end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharesEnd"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "share.of": {
        parameters: {
            query: {
                id: string;
                /** @description Of the record */
                kind: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharesOf"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "slot.find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ask"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "slot.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tag.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tag.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tag.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tag.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tag.merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagMerge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tag.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TagSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tag.uses": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagUsesOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.list": {
        parameters: {
            query?: {
                /** @description The id of a member; none for nobody's */
                assignee?: string;
                /** @description Only those that come after one that is still open */
                blocked?: boolean;
                /** @description Those that wait and are to be chased on this day or an earlier one */
                chase_by?: string;
                /** @description The next of the page before */
                cursor?: string;
                /** @description The other way round */
                desc?: boolean;
                /** @description Due on a day before this one */
                due_before?: string;
                /** @description Due on this day or a later one */
                due_from?: string;
                /** @description Only tasks of projects that you lead */
                lead?: boolean;
                limit?: number;
                /** @description Only milestones */
                milestone?: boolean;
                /** @description Steps of this record */
                of?: string;
                /** @description What own fields hold, each as FIELD:is:VALUE, FIELD:from:VALUE, FIELD:to:VALUE, FIELD:set or FIELD:empty */
                own?: string[];
                /** @description One of these: 1 high, 5 medium, 9 low, 0 none */
                priority?: number[];
                /** @description Words in the title or the notes */
                q?: string;
                sort?: "due" | "priority" | "created" | "title" | "done" | "place" | "chase";
                /** @description Only in these spaces; in all you see when absent */
                spaces?: string[];
                state?: "open" | "done" | "all";
                /** @description Only for executives whom you support now */
                supported?: boolean;
                /** @description The id of a tag; none for those without any */
                tag?: string;
                /** @description Only those without a day */
                undated?: boolean;
                /** @description Only those that wait for somebody */
                waiting?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.chased": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChasedInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.done": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TaskSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TaskSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TaskSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.bring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bring"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brought"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskBulkEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edited"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "telling.list": {
        parameters: {
            query?: {
                /** @description Only of this event or hold set */
                id?: string;
                /** @description Only in these spaces; in all in which you work when absent */
                spaces?: string[];
                /** @description On whose clock summaries are; UTC when absent */
                zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TellingPage"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "telling.file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "telling.told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellingTelled"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Marked"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tie.list": {
        parameters: {
            query: {
                id: string;
                /** @description Of the record whose ties are wanted */
                kind: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ties"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tie.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TieDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tie.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tie.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TiePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_rule.list": {
        parameters: {
            query?: {
                /** @description Of one principal; of all you read when absent */
                principal?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_rule.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulebookDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_rule.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_rule.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_rule.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RestoreInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_rule.drift": {
        parameters: {
            query: {
                principal: string;
                /** @description A date of the last week; today's week when absent */
                until?: string;
                weeks?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriftReport"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_rule.meets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlannedMeeting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetRules"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_target.list": {
        parameters: {
            query?: {
                /** @description Of one principal; of all you read when absent */
                principal?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetsOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_target.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_target.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_target.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchTargetInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "time_target.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AuditTargetRev"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "timer.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "timer.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimerStartInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStartOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "timer.stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimerStopInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStopOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "find.titles": {
        parameters: {
            query: {
                /** @description Records, each as kind/id: of=task/…&of=event/… */
                of: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TitlesOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "today.get": {
        parameters: {
            query: {
                /** @description First date, in zone */
                date: string;
                /** @description How many days: a month with the weeks it begins and ends in */
                days?: number;
                /** @description Zone of the axis: the reader's own */
                zone: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "today.agenda": {
        parameters: {
            query: {
                /** @description Date where the principal is */
                date: string;
                principal: string;
                /** @description The reader's own zone */
                zone: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "effort.took": {
        parameters: {
            query: {
                id: string;
                kind: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Took"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "trash.list": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "event.trashed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashedOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.trash.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whereabouts.trashed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalWhereaboutsTrashPage"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "saved_view.list": {
        parameters: {
            query?: {
                /** @description Only those of this kind of record */
                lists?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewsOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "saved_view.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "saved_view.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewOutBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "saved_view.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "saved_view.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "saved_view.follow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewEvery"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "saved_view.move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewMove"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "saved_view.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ViewSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "waterline.show": {
        parameters: {
            query?: {
                /** @description A day of the first week; 12 weeks when absent */
                from?: string;
                /** @description The key of one requester alone */
                requester?: string;
                /** @description One service alone */
                service?: string;
                /** @description That of one principal alone, or your own */
                space?: string;
                /** @description A day of the last week; this week when absent */
                until?: string;
                /** @description all counts what others did in the same places too, and the hours that they shared */
                whose?: "mine" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waterline"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whereabouts.list": {
        parameters: {
            query?: {
                from?: string;
                /** @description Of one principal; of all you see when absent */
                principal?: string;
                /** @description Inclusive */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhereaboutsListOutBody"];
                };
            };
            /** @description Not changed since the answer whose ETag stands in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whereabouts.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhereaboutsInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalWhereaboutsAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whereabouts.trash": {
        parameters: {
            query?: {
                /** @description The rev you have seen; whatever is there when absent */
                rev?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalWhereaboutsAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whereabouts.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhereaboutsPatchInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalWhereaboutsAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whereabouts.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WhereaboutsRestoreInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrincipalWhereaboutsAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
