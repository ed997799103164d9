package app

import (
	"anteroom/internal/app/behind"
	"anteroom/internal/app/deciders"
	"anteroom/internal/app/inbox"
	"anteroom/internal/app/joint"
	"anteroom/internal/app/lending"
	"anteroom/internal/app/listings"
	"anteroom/internal/app/running"
	"anteroom/internal/app/waiting"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/capture"
	"anteroom/internal/area/field"
	"anteroom/internal/area/file"
	"anteroom/internal/area/history"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/layout"
	"anteroom/internal/area/listing"
	"anteroom/internal/area/note"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/request"
	"anteroom/internal/area/simple"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/task/bring"
	"anteroom/internal/area/task/table"
	"anteroom/internal/area/view"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/ref"
	"anteroom/internal/edge/httpapi"
	"anteroom/internal/edge/live"
	"anteroom/internal/edge/web"
	frontend "anteroom/web"
)

// build makes every area and every door over an open, migrated database, each after those that it stands on. With a
// nil database the house can be described, but not used.
func build(d *db.DB, p parts) (*house, error) {
	h := &house{parts: p, log: p.Log, db: d, journal: journal.New(d, p.Clock)}
	out, err := outbound.New(outbound.Config{Allow: p.OutboundAllow})
	if err != nil {
		return nil, err
	}
	h.work()
	h.meet(out)
	h.decide()
	h.lookAhead()
	if err := h.shelve(); err != nil {
		return nil, err
	}
	h.list()
	h.join()
	h.tell(out)
	return h, h.open()
}

// work makes who there is, and what they work at.
func (h *house) work() {
	h.identity = identity.New(h.journal, h.parts.Clock)
	h.principal = principal.New(h.journal, h.parts.Clock, h.identity)
	h.tag = tag.New(h.journal, append([]ref.Kind{task.Name, calendar.KindEvent, file.Name, note.Name, request.Name}, simple.Names()...)...)
	h.tag.Followed(store.Retagged)
	h.task = task.New(h.journal, h.identity)
	h.project = joint.Projects(h.journal, h.task)
	h.runs = running.New(h.journal, h.identity, h.principal, h.project, h.task)
	h.note = note.New(h.journal, h.parts.Clock, h.identity)
	h.simple = simple.New(h.journal)
}

// meet makes the calendar, and what becomes meetings.
func (h *house) meet(out *outbound.Client) {
	clock := h.parts.Clock
	h.calendar = calendar.New(h.journal, clock, calendar.Config{Outbound: out, Todos: h.task, TodoObjects: h.task, Actors: h.identity, Stays: joint.Stays{Service: h.principal}, Log: h.log})
	h.resource = joint.Resources(h.journal, clock, h.identity, h.calendar)
	h.rule = joint.Rules(h.journal, clock, h.principal, h.calendar, h.tag)
	h.hold = hold.New(h.journal, clock, joint.Holds{Service: h.calendar}, joint.Concerned{Principal: h.principal, Identity: h.identity}, h.identity)
	h.telling = joint.Telling(h.journal, clock, h.identity, h.principal, h.calendar, h.hold)
	h.booking = joint.Booking(h.journal, clock, h.identity, h.principal, h.calendar, h.resource)
	h.poll = joint.Polls(h.journal, clock, h.identity, h.principal, h.calendar, h.hold)
}

// decide makes what is asked and decided, and what it took.
func (h *house) decide() {
	clock := h.parts.Clock
	h.request = inbox.New(h.journal, clock, h.identity, h.principal, h.rule, h.task)
	h.effort = joint.Efforts(h.journal, clock, h.identity, h.task, map[ref.Kind]joint.Worked{project.Name: joint.WorkedProject(h.project), request.Name: inbox.Worked(h.request)})
	h.behind = behind.New(h.db, clock, h.identity, h.principal, h.request, h.calendar)
	h.decision = deciders.Decisions(h.journal, clock, h.identity, h.hold, h.booking, h.poll, h.task, h.note, h.request)
	h.task.Says(h.decision.SayIn)
	h.authority = deciders.Authority(h.journal, clock, h.identity, h.decision, h.hold, h.booking, h.poll)
}

// lookAhead makes what shows days and finds times in them.
func (h *house) lookAhead() {
	clock := h.parts.Clock
	h.today = joint.Today(h.journal, clock, h.identity, h.principal, h.calendar, h.task, h.booking)
	h.guard = joint.Guard(h.journal, clock, h.identity, h.principal, h.rule, h.calendar, h.resource)
	h.guard.Tell(waiting.Waits{DB: h.db, Who: h.identity})
	h.capture = capture.New(clock, joint.Habits{Service: h.identity}, joint.People{Service: h.principal}, h.tag)
	h.slot = joint.Slots(clock, h.identity, h.principal, h.rule, h.calendar, h.resource)
	h.replan = joint.Replan(h.journal, clock, h.identity, h.principal, h.rule, h.calendar, h.resource)
	h.audit = joint.Audit(h.journal, clock, h.identity, h.principal, h.rule, h.calendar, h.tag)
	h.clash = joint.Clashes(clock, h.identity, h.principal, h.calendar, h.resource)
}

// list makes lists of records, with the fields they are given.
func (h *house) list() {
	h.field = field.New(h.journal, h.owned()...)
	h.task.Supporting(h.principal.SupportedBy)
	h.bring = bring.New(h.journal, h.task, h.identity, h.tables())
	h.table = table.New(h.task, h.identity, h.tables())
	kinds := append([]listed.Lister{h.note.Listed(), h.calendar.Listed(), h.file.Listed(), h.hold.Listed(), h.poll.Listed(), h.booking.Listed(), h.resource.Listed(), h.decision.Listed(), h.request.Listed(), h.project.Listed(),
		h.identity.Listed(listings.Supporting{Service: h.principal}), h.tag.Listed()}, h.simple.Listed()...)
	h.lists = listing.New(h.db, h.parts.Clock, listings.House{Tables: h.tables()}, kinds...)
	h.view = view.New(h.journal, listings.Views(listings.TaskLists, kinds...)...)
	h.layout = layout.New(h.journal)
}

// join makes what belongs to records of any kind, or takes them along.
func (h *house) join() {
	h.tie = joint.Ties(h.journal, h.calendar)
	h.comment = joint.Comments(h.journal, h.parts.Clock, h.identity, h.file)
	h.share = lending.Shares(h.journal, h.parts.Clock, h.identity)
	h.handover = h.handovers()
	h.arrival = h.arrivals()
}

// tell makes what finds records, tells of them, and says what happened to them.
func (h *house) tell(out *outbound.Client) {
	h.find = h.finds()
	h.history = history.New(h.journal, h.identity, h.historied())
	h.history.Tell(joint.PastTies(h.tie))
	h.history.Tell(joint.PastComments(h.comment))
	h.history.Tell(lending.PastShares(h.share))
	h.share.Shown(lending.Sheets{DB: h.db, History: h.history, Notes: h.note, Files: h.file, Find: h.find, Shares: h.share, Papers: h.paper()})
	h.history.NameGuests(h.guests)
	h.history.NameOwn(h.ownNames)
	h.notice = h.notices(out)
	h.welcome = h.welcomes()
}

// open makes the doors.
func (h *house) open() (err error) {
	h.live = live.New(h.journal, h.notice, h.again)
	if h.api, err = httpapi.New(httpapi.Config{Version: h.parts.Version, Ops: h.ops(), Auth: h.identity, Journal: h.journal, Log: h.log}); err != nil {
		return err
	}
	pages, err := web.New(h.identity, frontend.Dist(), h.log)
	if err != nil {
		return err
	}
	h.handler = h.routes(pages, web.NewPrint(h.identity, h.papers(), h.log), web.NewOutside(h.outside(), h.parts.PublicURL, h.log))
	return nil
}
