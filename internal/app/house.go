package app

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"path/filepath"
	"strings"

	"anteroom/internal/app/bringing"
	"anteroom/internal/app/inbox"
	"anteroom/internal/app/joint"
	"anteroom/internal/app/lending"
	"anteroom/internal/app/newcomer"
	"anteroom/internal/app/papers"
	"anteroom/internal/area/arrival"
	"anteroom/internal/area/audit"
	"anteroom/internal/area/authority"
	"anteroom/internal/area/booking"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/capture"
	"anteroom/internal/area/clash"
	"anteroom/internal/area/comment"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/effort"
	"anteroom/internal/area/field"
	"anteroom/internal/area/file"
	"anteroom/internal/area/find"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/handover"
	"anteroom/internal/area/history"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/layout"
	"anteroom/internal/area/listing"
	"anteroom/internal/area/note"
	"anteroom/internal/area/notice"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/replan"
	"anteroom/internal/area/request"
	"anteroom/internal/area/request/asker"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/run"
	"anteroom/internal/area/share"
	"anteroom/internal/area/simple"
	"anteroom/internal/area/slot"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/task/bring"
	"anteroom/internal/area/task/table"
	"anteroom/internal/area/telling"
	"anteroom/internal/area/tie"
	"anteroom/internal/area/today"
	"anteroom/internal/area/view"
	"anteroom/internal/area/waterline"
	"anteroom/internal/area/welcome"
	"anteroom/internal/core/access"
	"anteroom/internal/core/blob"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/db"
	"anteroom/internal/core/dirlock"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/picture"
	"anteroom/internal/core/search"
	"anteroom/internal/edge/httpapi"
	"anteroom/internal/edge/live"
	"anteroom/internal/edge/web"
)

// parts is what a house is built from besides its database.
type parts struct {
	Version       string
	Clock         clock.Clock
	Log           *slog.Logger
	PublicURL     string
	OutboundAllow []string
	Data          string      // the folder in which files are kept; none when empty
	Files         file.Limits // what is kept in it; defaultFiles when zero
}

// defaultFiles is how much is kept unless somebody says otherwise.
var defaultFiles = file.Limits{File: 100 << 20, All: 20 << 30}

// house is everything, built.
type house struct {
	parts   parts
	log     *slog.Logger
	db      *db.DB
	lock    *dirlock.Lock
	journal *journal.Journal

	identity  *identity.Service
	principal *principal.Service
	rule      *rulebook.Service
	tag       *tag.Service
	task      *task.Service
	bring     *bring.Service
	table     *table.Service
	project   *project.Service
	runs      *run.Service
	effort    *effort.Service
	behind    *waterline.Service
	calendar  *calendar.Service
	hold      *hold.Service
	telling   *telling.Service
	booking   *booking.Service
	poll      *poll.Service
	request   *request.Service
	decision  *decision.Service
	authority *authority.Service
	today     *today.Service
	guard     *guard.Service
	capture   *capture.Service
	clash     *clash.Service
	find      *find.Service
	slot      *slot.Service
	replan    *replan.Service
	audit     *audit.Service
	resource  *resource.Service
	file      *file.Service
	field     *field.Service
	note      *note.Service
	simple    *simple.Service
	view      *view.Service
	lists     *listing.Service
	layout    *layout.Service
	tie       *tie.Service
	comment   *comment.Service
	share     *share.Service
	handover  *handover.Service
	arrival   *arrival.Service
	notice    *notice.Service
	welcome   *welcome.Service
	blobs     *blob.Store
	history   *history.Service

	live    *live.Live
	api     *httpapi.API
	handler http.Handler
	admin   *http.Server
}

// outside is what people reach by a link, without an account.
func (h *house) outside() web.Outside {
	return inbox.Outside{Outside: joint.Outside{Service: h.booking, Polls: h.poll, Decisions: h.decision, Clock: h.parts.Clock}, Forms: inbox.Forms{Requests: h.request, Files: h.file, Who: h.identity}}
}

// finds makes the area that finds records, of all kinds that it is told of.
func (h *house) finds() *find.Service {
	f := find.New(h.journal, h.found(), identity.KindOrganisation, identity.KindMember, principal.Name)
	f.Tell(calendar.KindEvent, h.eventTimes)
	f.For(h.parts.Clock, joint.Seekers{Service: h.identity})
	f.Lasts(calendar.KindEvent, store.FLasts)
	for _, k := range simple.Kinds() {
		f.Calls(k.Name(), strings.ToLower(k.Title), k.Words...)
	}
	f.Calls(project.Name, "projects", "project", "projects")
	f.Calls(run.KindTemplate, "templates of plans", "template", "templates")
	f.Is("open", find.State{Kind: task.Name, Holds: task.FStillOpen, Label: "still to do"})
	f.Is("done", find.State{Kind: task.Name, Holds: task.FIsDone, Label: "done"})
	return f
}

// papers makes what is printed.
func (h *house) papers() web.Papers {
	p := h.paper()
	return web.Papers{Head: p.Head, Agendas: joint.PrintedAgendas(h.db, h.today, h.identity, h.resource), Note: p.Note, With: p.With, Share: lending.PrintedShares(h.share, h.identity),
		Tasks: p.TaskList, Lists: p.List, Behind: p.Waterline, Picture: h.file.Picture, Clock: h.parts.Clock}
}

// paper puts lists and notes into words.
func (h *house) paper() papers.Papers {
	return papers.Papers{DB: h.db, Notes: h.note, Find: h.find, Identity: h.identity, Tasks: h.task, Views: h.view, Lists: h.lists, Fields: h.field, Tables: h.tables(), Decisions: h.decision, Behind: h.behind, Clock: h.parts.Clock}
}

// shelve makes the area that keeps files in the data folder.
func (h *house) shelve() error {
	limits := h.parts.Files
	if limits == (file.Limits{}) {
		limits = defaultFiles
	}
	var small *picture.Cache
	if h.parts.Data != "" {
		var err error
		if h.blobs, err = blob.Open(filepath.Join(h.parts.Data, blob.Folder)); err != nil {
			return err
		}
		if small, err = picture.Open(filepath.Join(h.parts.Data, picture.Folder)); err != nil {
			return err
		}
	}
	h.file = joint.Files(h.journal, h.parts.Clock, h.blobs, small, limits, h.identity)
	return nil
}

// handovers makes the area that gathers what there is to hand over.
func (h *house) handovers() *handover.Service {
	all := lending.Handovers{Journal: h.journal, Identity: h.identity, Principal: h.principal, Today: h.today, Calendar: h.calendar, Tasks: h.task, Holds: h.hold,
		Polls: h.poll, Bookings: h.booking, Tellings: h.telling, Notes: h.note, Files: h.file, Shares: h.share}
	return handover.New(all, all, h.parts.Clock)
}

// welcomes makes the area of first steps.
func (h *house) welcomes() *welcome.Service {
	return welcome.New(h.journal,
		newcomer.People{Identity: h.identity, Principal: h.principal, Calendar: h.calendar, Rules: h.rule, Find: h.find, Layout: h.layout},
		newcomer.Sample{Clock: h.parts.Clock, Identity: h.identity, Principal: h.principal, Rules: h.rule, Calendar: h.calendar, Tasks: h.task, Notes: h.note, Holds: h.hold})
}

// arrivals makes the area that brings in exports of other products.
func (h *house) arrivals() *arrival.Service {
	crew := bringing.Crew{Journal: h.journal, Identity: h.identity, Tasks: h.bring, Notes: h.note, Tags: h.tag, Fields: h.field, Files: h.file, Tables: h.tables()}
	most := h.parts.Files.File
	if most == 0 {
		most = defaultFiles.File
	}
	return arrival.New(crew, h.blobs, most, h.parts.Clock)
}

// mails makes requests of mails.
func (h *house) mails() inbox.Mails {
	return inbox.Mails{Journal: h.journal, Requests: h.request, Files: h.file, Blobs: h.blobs, Who: h.identity, Whom: h.principal, Turns: inbox.NewTurns()}
}

// tables knows what stands in tables, and what it is called.
func (h *house) tables() joint.Tables {
	return joint.Tables{DB: h.db, Fields: h.field, Tags: h.tag, People: h.identity, Calendars: h.calendar}
}

func (h *house) ops() []op.Operation {
	var all []op.Operation
	for _, ops := range [][]op.Operation{
		h.identity.Ops(), h.principal.Ops(), h.rule.Ops(), h.calendar.Ops(), h.hold.Ops(), h.telling.Ops(), h.booking.Ops(), h.poll.Ops(), h.decision.Ops(), h.authority.Ops(), h.request.Ops(), asker.New(h.request).Ops(), h.mails().Ops(), h.slot.Ops(), h.clash.Ops(),
		h.replan.Ops(), h.audit.Ops(), h.resource.Ops(), h.file.Ops(), h.note.Ops(), h.simple.Ops(), h.task.Ops(), h.bring.Ops(), h.table.Ops(), h.project.Ops(), h.runs.Ops(), h.effort.Ops(), h.behind.Ops(), h.tag.Ops(), h.field.Ops(), h.view.Ops(), h.lists.Ops(), h.layout.Ops(), h.tie.Ops(), h.comment.Ops(), h.share.Ops(), h.handover.Ops(), h.arrival.Ops(), h.notice.Ops(), h.welcome.Ops(), h.today.Ops(),
		h.guard.Ops(), h.capture.Ops(), h.find.Ops(), h.history.Ops(), h.live.Ops(),
	} {
		all = append(all, ops...)
	}
	return all
}

// routes says which door answers what; every answer carries the security headers.
func (h *house) routes(pages, print, outside http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.Handle(httpapi.Root+"/", h.api)
	mux.HandleFunc("GET /healthz", h.healthz)
	mux.Handle("/print/", print)
	mux.Handle("/book/", outside)
	mux.Handle("/booking/", outside)
	mux.Handle("/poll/", outside)
	mux.Handle("/decide/", outside)
	mux.Handle("/ask/", outside)
	mux.Handle("/asked/", outside)
	mux.Handle("/", pages)
	return web.Protect(mux)
}

// healthz answers 200 when the database answers.
func (h *house) healthz(w http.ResponseWriter, r *http.Request) {
	if err := h.db.Ping(r.Context()); err != nil {
		http.Error(w, "the database does not answer", http.StatusServiceUnavailable)
		return
	}
	_, _ = w.Write([]byte("ok\n"))
}

// again loads the actor of a running stream anew.
func (h *house) again(r *http.Request) (access.Actor, error) {
	switch c := credential.Of(r); c.Kind {
	case credential.Bearer:
		return h.identity.ByToken(r.Context(), c.Secret)
	case credential.Cookie:
		return h.identity.BySession(r.Context(), c.Secret)
	default:
		return access.Actor{}, errs.New(errs.Unauthenticated, "access.not_signed_in", "Sign in first.")
	}
}

// checks gathers every invariant of the house.
func (h *house) checks() []doctor.Check {
	all := []doctor.Check{{Name: "the database is sound", Run: func(ctx context.Context, _ db.Reader) ([]string, error) {
		if err := h.db.Check(ctx); err != nil {
			return []string{err.Error()}, nil
		}
		return nil, nil
	}}}
	for _, list := range [][]doctor.Check{
		h.journal.Checks(), search.Checks(h.db.Engine()), identity.Checks(), principal.Checks(), h.calendar.Checks(), h.hold.Checks(), h.task.Checks(), h.tag.Checks(),
		h.guard.Checks(), h.booking.Checks(), h.poll.Checks(), h.decision.Checks(), h.rule.Checks(), h.audit.Checks(), h.resource.Checks(), h.file.Checks(), field.Checks(), h.note.Checks(), view.Checks(), layout.Checks(), tie.Checks(), h.comment.Checks(), project.Checks(), run.Checks(), share.Checks(), h.notice.Checks(),
	} {
		all = append(all, list...)
	}
	for _, s := range h.searched() {
		all = append(all, search.Follows(s))
	}
	return all
}

// searched says what the search index should hold.
func (h *house) searched() []search.Source {
	all := []search.Source{
		{Kind: identity.KindMember, Entries: h.identity.Entries},
		{Kind: principal.Name, Entries: h.principal.Entries},
		{Kind: principal.KindWhereabouts, Entries: h.principal.EntriesOfWhereabouts},
		{Kind: calendar.KindEvent, Entries: h.calendar.Entries, Late: calendar.QReindexing},
		{Kind: hold.Name, Entries: h.hold.Entries},
		{Kind: poll.Name, Entries: h.poll.Entries},
		{Kind: decision.Name, Entries: h.decision.Entries},
		{Kind: decision.KindPoint, Entries: h.decision.EntriesOfPoints},
		{Kind: resource.Name, Entries: h.resource.Entries},
		{Kind: request.Name, Entries: h.request.Entries},
		{Kind: request.KindService, Entries: h.request.ServiceEntries},
		{Kind: file.Name, Entries: h.file.Entries},
		{Kind: note.Name, Entries: h.note.Entries},
		{Kind: view.Name, Entries: h.view.Entries},
		{Kind: layout.Name, Entries: h.layout.Entries},
		{Kind: comment.Name, Entries: h.comment.Entries},
		{Kind: task.Name, Entries: h.task.Entries},
		{Kind: project.Name, Entries: h.project.Entries},
		{Kind: run.KindTemplate, Entries: h.runs.Entries},
		{Kind: tag.Name, Entries: h.tag.Entries},
	}
	for _, k := range h.simple.Told() {
		all = append(all, search.Source{Kind: k.Kind.Name(), Entries: k.Entries})
	}
	return all
}

// pollOthers hears of writes by other nodes; with the embedded database there are none.
func (h *house) pollOthers(ctx context.Context) error {
	if h.db.Engine() == db.SQLite {
		return nil
	}
	return h.journal.Poll(ctx)
}

// tidy drops what has had its time.
func (h *house) tidy(ctx context.Context) error {
	return errors.Join(h.journal.Forget(ctx), h.file.Sweep(ctx), h.notice.Sweep(ctx))
}

// Close shuts the doors and the database; every acknowledged write is on disk.
func (h *house) Close() error {
	var errAdmin, errLock error
	if h.admin != nil {
		errAdmin = h.admin.Close()
	}
	errDB := h.db.Close()
	if h.lock != nil {
		errLock = h.lock.Release()
	}
	return errors.Join(errAdmin, errDB, errLock)
}
