package request

import (
	"context"
	"errors"
	"unicode/utf8"

	"anteroom/internal/area/request/letter"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
	"anteroom/internal/core/textkey"
)

// How much comes from outside before somebody looks at it.
const (
	maxNewOfForm = 100
	maxNewOf     = 10 // of one address
	maxAdded     = 20 // things that whoever asked adds
)

var (
	errGone    = errs.New(errs.NotFound, "request_link.not_found", "This link has ended, or was never given out. Ask whoever sent it for a new one.")
	errPaused  = errs.New(errs.NotFound, "request_form.paused", "Nothing can be asked here at the moment. Ask whoever sent you the link.")
	errTooMany = errs.New(errs.Busy, "request.too_many", "There is more than enough asked here already. Wait for an answer first, or ask whoever sent you the link.")
	errMembers = errs.New(errs.Forbidden, "request_form.members", "This form is for people of the house. Sign in, and open the link again.")
)

// byForm finds the form that a secret opens. Errors: request_link.not_found, request_form.paused.
func (s *Service) byForm(ctx context.Context, r db.Reader, secret string) (ref.Org, RequestForm, error) {
	if !wellFormed(secret) {
		return "", RequestForm{}, errGone
	}
	at, err := db.One(ctx, r, scanOwner, qByFormSecret, sum(secret))
	if errors.Is(err, db.ErrNoRows) {
		return "", RequestForm{}, errGone
	} else if err != nil {
		return "", RequestForm{}, err
	}
	f, err := forms.Get(ctx, r, at.org, at.id)
	if err != nil {
		return at.org, f, err
	}
	closed, err := space.Closed(ctx, r, at.org, f.Space)
	switch {
	case err != nil:
	case closed || f.TrashedUS != 0:
		err = errGone
	case f.Paused:
		err = errPaused
	}
	return at.org, f, err
}

// AskForm gives the form that a link opens. Errors: request_link.not_found, request_form.paused.
func (s *Service) AskForm(ctx context.Context, secret string) (o outside.AskForm, err error) {
	org, f, err := s.byForm(ctx, s.j.DB(), secret)
	if err != nil {
		return o, err
	}
	o = outside.AskForm{Title: f.Title, About: f.About, Members: f.Members}
	if o.Organisation, err = db.One(ctx, s.j.DB(), db.Scan1[string], qOrgName, org); err != nil || f.Members {
		return o, err // who is not signed in learns no more
	}
	return s.whole(ctx, org, &f, o)
}

// MembersForm is AskForm for somebody who is signed in. Errors: those of AskForm, request_form.members.
func (s *Service) MembersForm(ctx context.Context, a access.Actor, secret string) (o outside.AskForm, err error) {
	org, f, err := s.byForm(ctx, s.j.DB(), secret)
	if err == nil && org != a.Org {
		err = errMembers
	}
	if err != nil {
		return o, err
	}
	o = outside.AskForm{Title: f.Title, About: f.About, Members: f.Members}
	if o.Organisation, err = db.One(ctx, s.j.DB(), db.Scan1[string], qOrgName, org); err != nil {
		return o, err
	}
	return s.whole(ctx, org, &f, o)
}

// whole adds whom a form is for and what it offers.
func (s *Service) whole(ctx context.Context, org ref.Org, f *RequestForm, o outside.AskForm) (outside.AskForm, error) {
	names, err := space.Names(ctx, s.j.DB(), org, []ref.Space{f.Space})
	if err != nil {
		return o, err
	}
	o.For = names[f.Space]
	if o.Zone = "UTC"; f.Service == "" { // the browser says its own; where the principal is now is nothing for people outside
		return o, nil
	}
	of, err := s.offered(ctx, s.j.DB(), org, f.Space, f.Service)
	if errs.KindOf(err) == errs.Invalid {
		return o, nil // it is offered no more; one can ask all the same
	}
	o.Service, o.Covers, o.Leaves, o.Promise = of.Title, of.Covers, of.Leaves, of.Promise
	return o, err
}

// Taking gives the house in which a form takes what somebody asks, a member or somebody outside.
// Errors: request_form.members, request_link.not_found, request_form.paused.
func (s *Service) Taking(ctx context.Context, secret string, member ref.Member) (ref.Org, error) {
	org, _, err := s.taking(ctx, secret, member)
	return org, err
}

func (s *Service) taking(ctx context.Context, secret string, member ref.Member) (ref.Org, RequestForm, error) {
	org, f, err := s.byForm(ctx, s.j.DB(), secret)
	if err == nil && f.Members && member == "" {
		err = errMembers
	}
	return org, f, err
}

// Attach keeps the files that came with a request, inside the act that makes it; nil when none came.
type Attach func(ctx context.Context, tx *journal.Tx, r *Request) error

// Ask takes a request from whoever holds the link of a form, with what came with it. Sent twice with one key, it is made once.
// Errors: request.invalid, request.too_many, request_form.members, request_link.not_found, request_form.paused; those of attach.
func (s *Service) Ask(ctx context.Context, secret string, in outside.Ask, attach Attach) error {
	org, f, err := s.taking(ctx, secret, ref.Member(in.Member))
	if err != nil {
		return err
	}
	if !wellFormed(in.Key) {
		return errs.New(errs.Invalid, "request.form", "This form is too old, or has been changed. Open the page again.")
	}
	r := Request{Source: ByForm, Form: f.ID, Service: f.Service, State: Fresh, Tags: []ref.ID{}, Talk: []RequestWord{}, Asking: Asking{
		Title: in.Title, Body: in.Body, Why: in.Why, Outcome: in.Outcome, Others: in.Others, Due: clock.Date(in.Due), DueTime: in.DueTime, Zone: in.Zone,
		Name: in.Name, Email: in.Email, Member: ref.Member(in.Member),
	}}
	a, permit := access.ByLink(org, f.CreatedBy, s.now(), f.Space)
	working, err := s.working(ctx, a, f.Space)
	if err != nil {
		return err
	}
	for _, one := range in.Files {
		r.Brought = append(r.Brought, one.Called())
	}
	key := sum(in.Key)
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		switch at, err := db.One(ctx, tx, scanOwner, qByOnce, key); {
		case err == nil && at.org == org:
			return nil // sent twice
		case err == nil:
			return errGone
		case !errors.Is(err, db.ErrNoRows):
			return err
		}
		_, now, err := s.byForm(ctx, tx, secret)
		if err != nil {
			return err
		}
		if err := enough(ctx, tx, &now, in.Email); err != nil {
			return err
		}
		r.Head = record.Born(tx, "", now.Space)
		if _, err := s.offered(ctx, tx, org, now.Space, r.Service); errs.KindOf(err) == errs.Invalid {
			r.Service = "" // it is offered no more
		} else if err != nil {
			return err
		}
		if err := s.check(ctx, tx, Request{}, &r, working); err != nil {
			return err
		}
		if _, err := kind.Create(ctx, tx, &r); err != nil {
			return err
		}
		if _, err := tx.Derive(qOnce, org, r.ID, key); err != nil {
			return err
		}
		if _, err = tx.Derive(qNewLink, org, key, r.ID, r.Gen, tx.Now()); err != nil || attach == nil {
			return err
		}
		return attach(ctx, tx, &r)
	})
	return err
}

// enough refuses more than anybody means. Errors: request.too_many.
func enough(ctx context.Context, tx *journal.Tx, f *RequestForm, email string) error {
	n, err := db.One(ctx, tx, db.Scan1[int], qNewOf, tx.Org(), f.ID)
	if err != nil {
		return err
	}
	theirs := 0
	if key, ok := textkey.Email(email); ok {
		if theirs, err = db.One(ctx, tx, db.Scan1[int], qByEmail, tx.Org(), key); err != nil {
			return err
		}
	}
	if n >= maxNewOfForm || theirs >= maxNewOf {
		return errTooMany
	}
	return nil
}

// byLink finds the request whose page a secret opens. Errors: request_link.not_found.
func (s *Service) byLink(ctx context.Context, r db.Reader, secret string) (org ref.Org, out Request, err error) {
	if !wellFormed(secret) {
		return org, out, errGone
	}
	var id ref.ID
	var gen int
	_, err = db.One(ctx, r, func(row db.Row) (int, error) { return 0, row.Scan(&org, &id, &gen) }, qByLink, sum(secret))
	if errors.Is(err, db.ErrNoRows) {
		return org, out, errGone
	} else if err != nil {
		return org, out, err
	}
	if out, err = kind.Get(ctx, r, org, id); err != nil {
		return org, out, err
	}
	closed, err := space.Closed(ctx, r, org, out.Space)
	if err == nil && (closed || out.TrashedUS != 0 || gen != out.Gen) {
		err = errGone
	}
	return org, out, err
}

// Asked gives a request as whoever made it sees it. Errors: request_link.not_found.
func (s *Service) Asked(ctx context.Context, secret string) (o outside.Asked, err error) {
	org, r, err := s.byLink(ctx, s.j.DB(), secret)
	if err != nil {
		return o, err
	}
	if o, err = s.AskerSees(ctx, org, &r); err != nil {
		return o, err
	}
	o.Organisation, err = db.One(ctx, s.j.DB(), db.Scan1[string], qOrgName, org)
	return o, err
}

// AskerSees is what whoever made a request sees of it, by a link or signed in.
func (s *Service) AskerSees(ctx context.Context, org ref.Org, r *Request) (o outside.Asked, err error) {
	today, err := s.today(ctx, org, r.Space)
	if err != nil {
		return o, err
	}
	state := r.Standing(today)
	o = outside.Asked{Title: r.Title, Body: r.Body, Why: r.Why, Outcome: r.Outcome, Others: r.Others, Due: string(r.Due), DueTime: r.DueTime, Zone: r.Zone,
		State: string(state), At: r.CreatedUS, Name: r.Name, Brought: r.Brought, MayAdd: added(r) < maxAdded && len(r.Talk) < maxTalk, Words: []outside.AskedWord{}}
	switch state {
	case Asked: // how it is decided is the house's own
		o.State = string(Fresh)
	case Later:
		o.Until = r.Until
	}
	if r.AnsweredUS == 0 {
		o.Promised = r.PromisedUS
	}
	for _, w := range r.Talk {
		o.Words = append(o.Words, outside.AskedWord{At: w.AtUS, Ours: w.By != "", Text: letter.WithLink(w.Text, "(this page)")})
	}
	names, err := space.Names(ctx, s.j.DB(), org, []ref.Space{r.Space})
	o.For = names[r.Space]
	if o.Zone == "" { // where the principal is now is nothing for people outside
		o.Zone = "UTC"
	}
	return o, err
}

func added(r *Request) (n int) {
	for _, w := range r.Talk {
		if w.By == "" {
			n++
		}
	}
	return n
}

// AddWord takes what whoever asked adds. One that was to be put into a text is new again with it.
// Errors: request.invalid, request.talk_full, request_link.not_found.
func (s *Service) AddWord(ctx context.Context, secret, text string) error {
	org, opened, err := s.byLink(ctx, s.j.DB(), secret)
	if err != nil {
		return err
	}
	_, permit := access.ByLink(org, opened.CreatedBy, s.now(), opened.Space)
	return s.add(ctx, permit, text, func(tx *journal.Tx) (Request, error) {
		_, was, err := s.byLink(ctx, tx, secret)
		if err == nil && was.Space != opened.Space {
			err = errGone
		}
		return was, err
	})
}

// add writes down what whoever asked adds to the request that find gives inside the act.
func (s *Service) add(ctx context.Context, permit access.Permit, text string, find func(*journal.Tx) (Request, error)) error {
	text = tidy(text)
	bad := errs.New(errs.Invalid, "request.invalid", "Some of this can’t be read. See below.")
	if text == "" {
		return bad.With("body.text", "Write something first.")
	}
	if utf8.RuneCountInString(text) > maxSaid {
		return bad.With("body.text", "At most 4,000 characters.")
	}
	_, err := s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := find(tx)
		if err != nil {
			return err
		}
		if n := len(was.Talk); n > 0 && was.Talk[n-1].By == "" && was.Talk[n-1].Text == text {
			return nil // sent twice
		}
		if added(&was) >= maxAdded {
			return errs.New(errs.Conflict, "request.talk_full", "You have added twenty things already. Wait for an answer, or write to whoever sent you the link.")
		}
		now := was
		if err := now.say(RequestWord{AtUS: tx.Now(), Text: text}); err != nil {
			return err
		}
		if now.State == Written { // this is the text
			now.State = Fresh
		}
		return kind.Save(tx, was, &now)
	})
	return err
}
