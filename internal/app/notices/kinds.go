package notices

import (
	"anteroom/internal/app/listings"
	"anteroom/internal/area/booking"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/comment"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/notice"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/request"
	"anteroom/internal/area/share"
	"anteroom/internal/area/task"
	"anteroom/internal/area/telling"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Parts are the areas that are asked.
type Parts struct {
	Journal  *journal.Journal
	Calendar *calendar.Service
	Guard    *guard.Service
	Telling  *telling.Service
	Share    *share.Service
	Viewed   listings.Viewed
}

type sources struct {
	Parts
	db      *db.DB
	checked checked
}

// Kinds lists everything members are told, in the order of the settings.
func Kinds(p Parts) []notice.Kind {
	s := &sources{Parts: p, db: p.Journal.DB()}
	return []notice.Kind{
		{Name: "mentioned", Label: "Somebody mentions you", Help: "In a comment on anything you can see.", Usually: notice.Now,
			Follows: []ref.Kind{comment.Name}, News: s.mentioned, Still: s.unread, Text: say("mentioned you")},
		{Name: "task_given", Label: "A task is given to you", Help: "By a colleague.", Usually: notice.Now,
			Follows: []ref.Kind{task.Name}, News: s.given, Still: s.open, Text: say("gave you this task")},
		{Name: "shared", Label: "Something is shared with you", Help: "A single record, for a time.", Usually: notice.Now,
			Follows: []ref.Kind{share.Name}, News: s.shared, Still: s.stillShared, Text: say("shared this with you")},
		{Name: "task_due", Label: "A task is due", Help: "Tasks given to you, and your own that nobody else has.", Usually: notice.Now, Urgent: true,
			Due: s.due, Still: s.open, Text: say("Due")},
		{Name: "meeting_soon", Label: "A meeting is about to start", Help: "Of the people you support, and your own.", Usually: notice.Now, Urgent: true,
			Due: s.soon, Still: s.beginning, Text: say("Begins")},
		{Name: "hold_lapses", Label: "Held times are about to go", Help: "A day before nobody has confirmed one of them.", Usually: notice.Now,
			Due: s.lapsing, Still: s.held, Text: say("All of these times go unless one is confirmed")},
		{Name: "booking_made", Label: "Somebody books a time", Help: "By a booking page of the people you support.", Usually: notice.Now,
			Follows: []ref.Kind{booking.Name}, News: s.booked, Still: s.bookings, Text: say("Booked a time")},
		{Name: "booking_waits", Label: "A booking waits to be confirmed", Help: "It goes by itself when nobody does.", Usually: notice.Now, Urgent: true,
			Follows: []ref.Kind{booking.Name}, News: s.waits, Still: s.waiting, Text: say("Waits for somebody to confirm it")},
		{Name: "booking_changed", Label: "A booking is moved or cancelled", Help: "By whoever booked.", Usually: notice.Now,
			Follows: []ref.Kind{booking.Name}, News: s.rebooked, Still: s.bookings, Text: say("Changed by whoever booked")},
		{Name: "booking_lapsed", Label: "A booking has lapsed", Help: "Because nobody confirmed it in time.", Usually: notice.Now,
			Follows: []ref.Kind{booking.Name}, News: s.lapsed, Still: s.bookings, Text: say("Nobody confirmed it in time")},
		{Name: "poll_answered", Label: "Everybody has answered a poll", Help: "Of the people you support.", Usually: notice.Now,
			Follows: []ref.Kind{poll.KindVoter}, News: s.answered, Text: say("Everybody who was asked has answered")},
		{Name: "request_new", Label: "Somebody asks for something", Help: "A new request for the people you support.", Usually: notice.Now,
			Follows: []ref.Kind{request.Name}, News: s.asked, Still: s.unanswered, Text: say("A new request")},
		{Name: "request_given", Label: "A request is delegated to you", Help: "By a colleague.", Usually: notice.Now,
			Follows: []ref.Kind{request.Name}, News: s.handed, Still: s.stillHanded, Text: say("delegated this to you")},
		{Name: "request_answered", Label: "What you asked is answered", Help: "What became of what you asked, or what a colleague wrote down as asked by you.", Usually: notice.Now,
			Follows: []ref.Kind{request.Name}, News: s.replied, Still: s.stillReplied, Text: say("answered what you asked")},
		{Name: "decision_asked", Label: "You are asked to decide", Help: "By whoever supports you.", Usually: notice.Now,
			Follows: []ref.Kind{decision.Name}, News: s.toDecide, Still: s.stillOpen, Text: say("asks you to decide")},
		{Name: "decision_answered", Label: "A decision you asked for is made", Help: "On the page, by a link, or told to a colleague.", Usually: notice.Now,
			Follows: []ref.Kind{decision.Name}, News: s.decided, Still: s.stillDecided, Text: say("Decided")},
		{Name: "decision_lapses", Label: "A decision is about to lapse", Help: "A day before its date, to whoever asked and whoever decides.", Usually: notice.Now,
			Due: s.deciding, Still: s.stillOpen, Text: say("Nobody has decided yet")},
		{Name: "decision_lapsed", Label: "A decision has lapsed", Help: "Because nobody answered by its date.", Usually: notice.Now,
			Follows: []ref.Kind{decision.Name}, News: s.undecided, Still: s.stillLapsed, Text: say("Nobody decided in time")},
		{Name: "chase", Label: "It is time to ask again", Help: "Tasks of yours that wait for somebody, on the day you set.", Usually: notice.Now,
			Due: s.chases, Still: s.stillWaiting, Text: say("Ask again today")},
		{Name: "escalate", Label: "It is time to turn to somebody else", Help: "Tasks of yours that wait, when there is no answer by the day you set.", Usually: notice.Now,
			Due: s.escalations, Still: s.stillToTurn, Text: say("No answer by the day you set")},
		{Name: "untold", Label: "Somebody has not been told of a change", Help: "An hour after a meeting changed.", Usually: notice.Now,
			Due: s.untold, Still: s.stillUntold, Text: say("Somebody has not been told of the change")},
		{Name: "finding", Label: "Check ahead finds something urgent", Help: "Something new that is wrong within the next three days.", Usually: notice.Now,
			Due: s.found, Still: s.stillFound, Text: say("Needs attention")},
		{Name: "review", Label: "Something is to be looked at again", Help: "Procedures, notes and documents that you look after, on the day you set.", Usually: notice.InDigest,
			Due: s.reviews, Text: say("To be looked at again")},
		{Name: "view", Label: "What is in a view", Help: "Saved views that you asked to hear of, every day or week.", Usually: notice.Now,
			Due: s.viewed, Still: s.stillViewed, Text: say("A view you follow")},
	}
}

// say is a text that is always the same; who did it stands before it on the screen.
func say(text string) func(notice.Notice) string {
	return func(notice.Notice) string { return text }
}
