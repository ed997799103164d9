package request

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Colleague is a member as whoever reads their name knows them.
type Colleague struct{ Name, Email, Zone string }

// People knows who there is.
type People interface {
	// Colleagues gives all members that the actor may know of.
	Colleagues(ctx context.Context, a access.Actor) (map[ref.Member]Colleague, error)
	// ZoneOf is where dates of a space are read: the principal's zone now, or the member's own.
	ZoneOf(ctx context.Context, org ref.Org, space ref.Space) (string, error)
	// Working gives when somebody works whose space it is, between two instants, as far as the actor
	// may know; nothing for a space that is no principal's.
	Working(ctx context.Context, a access.Actor, space ref.Space, from, until clock.Micros) ([]free.Span, error)
	// Ranks gives what goes first for those whose spaces these are, as far as the actor reads it.
	Ranks(ctx context.Context, a access.Actor, spaces []ref.Space) (map[ref.Space][]rank.List, error)
}

// ServiceStep is one thing that a service takes.
type ServiceStep struct {
	Title   string `json:"title" minLength:"1" maxLength:"300"`
	Minutes int    `json:"minutes" minimum:"0" maximum:"6000" doc:"How long it usually takes; 0 when nobody knows"`
}

// Steps makes what a request takes, inside the act in which it is taken on: tasks that belong to it.
type Steps interface {
	Make(ctx context.Context, tx *journal.Tx, r *Request, steps []ServiceStep) error
}

// Service is everything that can be done with requests.
type Service struct {
	j      *journal.Journal
	clock  clock.Clock
	people People
	steps  Steps
}

// New makes the service; steps may be nil where nothing keeps them.
func New(j *journal.Journal, c clock.Clock, people People, steps Steps) *Service {
	return &Service{j: j, clock: c, people: people, steps: steps}
}

func (s *Service) now() clock.Micros { return clock.Of(s.clock.Now()) }

// RequestDraft is a request that somebody writes down.
type RequestDraft struct {
	ID     ref.ID    `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second request"`
	Space  ref.Space `json:"space" maxLength:"36" doc:"Whom it is for"`
	Source string    `json:"source,omitempty" enum:"typed,quick,api," doc:"How it was written down"`
	RequestFields
	Mail     MailKey      `json:"-"` // the mail it came by
	MailedUS clock.Micros `json:"-"`
}

// RequestFields is a merge patch (RFC 7396) of what a request says.
type RequestFields struct {
	Title   op.Optional[string]     `json:"title,omitzero" maxLength:"500"`
	Body    op.Optional[string]     `json:"body,omitzero" maxLength:"20000"`
	Why     op.Optional[string]     `json:"why,omitzero" maxLength:"5000"`
	Outcome op.Optional[string]     `json:"outcome,omitzero" maxLength:"5000"`
	Others  op.Optional[string]     `json:"others,omitzero" maxLength:"1000"`
	Due     op.Optional[clock.Date] `json:"due,omitzero" maxLength:"10" doc:"2026-03-29; null for none"`
	DueTime op.Optional[string]     `json:"due_time,omitzero" maxLength:"5" doc:"15:04; null for the whole day"`
	Zone    op.Optional[string]     `json:"zone,omitzero" maxLength:"64"`
	Name    op.Optional[string]     `json:"name,omitzero" maxLength:"200" doc:"Who asks; whoever writes it down when nobody is named"`
	Email   op.Optional[string]     `json:"email,omitzero" maxLength:"320"`
	Member  op.Optional[ref.Member] `json:"member,omitzero" maxLength:"36" doc:"A colleague who asks; null for somebody outside"`
	Private op.Optional[bool]       `json:"private,omitzero"`
	Service op.Optional[ref.ID]     `json:"service,omitzero" maxLength:"36" doc:"A service of the same space or of the organisation; null for none"`
	Tags    op.Optional[[]ref.ID]   `json:"tags,omitzero" maxItems:"50"`
}

func (f RequestFields) apply(r *Request) {
	f.Title.Apply(&r.Title)
	f.Body.Apply(&r.Body)
	f.Why.Apply(&r.Why)
	f.Outcome.Apply(&r.Outcome)
	f.Others.Apply(&r.Others)
	f.Due.Apply(&r.Due)
	f.DueTime.Apply(&r.DueTime)
	f.Zone.Apply(&r.Zone)
	f.Name.Apply(&r.Name)
	f.Email.Apply(&r.Email)
	f.Member.Apply(&r.Member)
	f.Private.Apply(&r.Private)
	f.Service.Apply(&r.Service)
	f.Tags.Apply(&r.Tags)
	if r.Due == "" {
		r.DueTime, r.Zone = "", ""
	}
}

// RequestAnswer is what a change of a request answers with.
type RequestAnswer struct {
	Request Request `json:"request"`
	Act     ref.Act `json:"act,omitempty" doc:"Undo takes this back; absent when nothing had to be changed"`
}

// Create writes a request down. Sent twice with one id by one member, it is made once.
// Errors: request.invalid, request.id_taken, request.private_forbidden, request.no_service,
// tag.unknown, access.*, request.not_found when the space is not seen.
func (s *Service) Create(ctx context.Context, a access.Actor, d RequestDraft) (out RequestAnswer, err error) {
	permit, in, err := s.Prepare(ctx, a, d)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		if out, err = s.CreateIn(ctx, tx, in); err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

// Ready is a draft that was looked at, for CreateIn.
type Ready struct {
	request Request
	id      ref.ID
	working []free.Span
}

// Prepare looks at a draft, and gives the permit for CreateIn. Errors: those of Create.
func (s *Service) Prepare(ctx context.Context, a access.Actor, d RequestDraft) (permit access.Permit, in Ready, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return permit, in, err
	}
	if permit, err = access.Authorize(a, access.On(Name, access.Write), d.Space); err != nil {
		return permit, in, err
	}
	r := Request{Source: d.Source, State: Fresh, Tags: []ref.ID{}, Talk: []RequestWord{}}
	r.Space = d.Space
	if r.Source == "" {
		r.Source = Typed
	}
	if a.Via == access.Token {
		r.Source = ByAPI
	}
	if r.Mail, r.MailedUS = d.Mail, d.MailedUS; r.Mail != "" {
		r.Source = ByMail
	}
	d.apply(&r)
	if err := s.named(ctx, a, &r, true); err != nil {
		return permit, in, err
	}
	in.working, err = s.working(ctx, a, d.Space)
	in.request, in.id = r, d.ID
	return permit, in, err
}

// named says who asks: the colleague, or whoever writes it down when nobody is named.
func (s *Service) named(ctx context.Context, a access.Actor, r *Request, fresh bool) error {
	if fresh && r.Member == "" && oneLine(r.Name) == "" && r.Email == "" {
		r.Member = a.Member
	}
	if r.Member == "" {
		if oneLine(r.Name) == "" {
			r.Name = r.Email
		}
		return nil
	}
	all, err := s.people.Colleagues(ctx, a)
	if err != nil {
		return err
	}
	who, ok := all[r.Member]
	if !ok {
		return errs.New(errs.Invalid, "request.invalid", "Some of this can't be kept as it is. See the fields.").With("body.member", "There is no such colleague.")
	}
	r.Name, r.Email = who.Name, who.Email
	return nil
}

// ahead is how far promises reach.
const ahead = 60 * clock.Micros(zone.Day)

func (s *Service) working(ctx context.Context, a access.Actor, space ref.Space) ([]free.Span, error) {
	now := s.now()
	return s.people.Working(ctx, a, space, now-clock.Micros(zone.Day), now+ahead)
}

// CreateIn is Create inside an act that something else is part of, too.
func (s *Service) CreateIn(ctx context.Context, tx *journal.Tx, in Ready) (RequestAnswer, error) {
	r := in.request
	r.Head = record.Born(tx, in.id, r.Space)
	if err := s.check(ctx, tx, Request{}, &r, in.working); err != nil {
		return RequestAnswer{}, err
	}
	act, err := kind.Create(ctx, tx, &r)
	return RequestAnswer{Request: r, Act: act}, err
}

// check says what is wrong with a changed request, and promises an answer when it is for a service.
func (s *Service) check(ctx context.Context, tx *journal.Tx, was Request, now *Request, working []free.Span) error {
	if err := now.settle(); err != nil {
		return err
	}
	a := tx.Actor()
	if now.Private && !was.Private && a.Via != access.Link && !access.Scope(a, access.On(Name, access.Read)).Private(now.Space) {
		return errs.New(errs.Forbidden, "request.private_forbidden", "You would not see this request any more yourself. Ask for access to private records first.")
	}
	if now.Service == was.Service {
		return nil
	}
	now.PromisedUS = 0
	if now.Service == "" {
		return nil
	}
	of, err := s.offered(ctx, tx, tx.Org(), now.Space, now.Service)
	if err == nil && of.Promise > 0 && !now.State.decided() {
		now.PromisedUS = promise(working, now.CreatedUS, of.Promise)
	}
	return err
}

// offered gives a service that requests of a space may be answered with. Errors: request.no_service.
func (s *Service) offered(ctx context.Context, r db.Reader, org ref.Org, space ref.Space, id ref.ID) (ServiceOffered, error) {
	of, err := services.Get(ctx, r, org, id)
	if errs.KindOf(err) == errs.NotFound || err == nil && (of.TrashedUS != 0 || of.Space != space && of.Space != ref.Space(org)) {
		return of, errs.New(errs.Invalid, "request.no_service", "There is no such service here. Choose another, or none.").With("body.service", "no service of this space")
	}
	return of, err
}

// promise is when so many minutes of working time have passed; when nobody says when they work,
// that many minutes count three times, since a working day is a third of a day.
func promise(working []free.Span, from clock.Micros, minutes int) clock.Micros {
	left := clock.Micros(minutes) * clock.Micros(zone.Minute)
	for _, w := range free.Joined(append([]free.Span{}, working...)) {
		begin := max(w.From, from)
		if begin >= w.Until {
			continue
		}
		if w.Until-begin >= left {
			return begin + left
		}
		left -= w.Until - begin
		from = w.Until
	}
	return from + 3*left
}

// Update changes what a request says. Errors: request.stale, request.trashed, and those of Create.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, f RequestFields) (RequestAnswer, error) {
	opened, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return RequestAnswer{}, err
	}
	working, err := s.working(ctx, a, opened.Space)
	if err != nil {
		return RequestAnswer{}, err
	}
	named := opened
	f.apply(&named)
	if err := s.named(ctx, a, &named, false); err != nil {
		return RequestAnswer{}, err
	}
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was Request) (Request, error) {
		now := was
		if was.TrashedUS != 0 {
			return now, errTrashed
		}
		f.apply(&now)
		if now.Member == named.Member && now.Member != "" {
			now.Name, now.Email = named.Name, named.Email
		}
		if err := s.check(ctx, tx, was, &now, working); err != nil {
			return now, err
		}
		return now, kind.Save(tx, was, &now)
	})
}

var errTrashed = errs.New(errs.Conflict, "request.trashed", "This request is in the trash. Take it out first.")

// change is the way of every change of one request.
func (s *Service) change(ctx context.Context, a access.Actor, id ref.ID, rev int64, f func(*journal.Tx, Request) (Request, error)) (out RequestAnswer, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now, err := f(tx, was)
		if err != nil {
			return err
		}
		out = RequestAnswer{Request: now}
		if now.Rev != was.Rev {
			out.Act = tx.Act()
		}
		return tx.Reply(out)
	})
	return out, err
}

// Trash puts a request away; the link to its page opens nothing while it is there.
// Errors: request.stale, request.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (RequestAnswer, error) {
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was Request) (Request, error) { return kind.Trash(tx, was) })
}

// Restore takes a request out of the trash. Errors: request.stale, request.not_found, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (RequestAnswer, error) {
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was Request) (Request, error) { return kind.Restore(tx, was) })
}

// Owned makes the own fields of requests usable.
func (s *Service) Owned() record.Owned { return kind.Owned(s.j, nil, nil) }
