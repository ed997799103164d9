package request

import (
	"context"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/area/request/letter"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/draft"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

var noZone = time.UTC

// Triage is what somebody decides about a request, and what they say to whoever asked.
type Triage struct {
	Rev     int64      `json:"rev" minimum:"1" doc:"The rev you have seen"`
	To      Verb       `json:"to" enum:"accept,delegate,write,later,decline,done,reopen"`
	Text    string     `json:"text,omitempty" maxLength:"4000" doc:"What is said to whoever asked; it stands on their page, {{link}} is its address. Empty to say nothing"`
	Member  ref.Member `json:"member,omitempty" maxLength:"36" doc:"To whom it is delegated"`
	Until   clock.Date `json:"until,omitempty" maxLength:"10" doc:"Until which day it is put off"`
	Service ref.ID     `json:"service,omitempty" maxLength:"36" doc:"The service it is answered with; as it is when absent"`
	Base    string     `json:"base,omitempty" maxLength:"300" doc:"Where this house is reached, for the link in the letter: https://anteroom.example.com"`
}

// RequestLetter is an answer as a letter, with a link that can't be shown again. Nothing is sent by itself.
type RequestLetter struct {
	Email   string `json:"email"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
	Path    string `json:"path" doc:"Their page on this server"`
	Mailto  string `json:"mailto,omitempty" doc:"Opens the letter in a mail program"`
	Fits    bool   `json:"fits" doc:"The text is in mailto; else it is to be copied"`
}

// TriagedRequest is what triage answers with.
type TriagedRequest struct {
	Request Request        `json:"request"`
	Letter  *RequestLetter `json:"letter,omitempty" doc:"Absent when nothing is said"`
	Act     ref.Act        `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo"`
}

const qSeesSpace db.SQL = `SELECT COUNT(*) FROM access_grant WHERE org = $1 AND member = $2 AND space = $3 AND role <> 'busy'
AND from_us <= $4 AND (until_us IS NULL OR until_us > $4)`

// Decide answers a request: the first who decides has decided, and the second is told who it was.
// Errors: request.first, request.stale, request.no_move, request.text_missing, request.assignee_outside,
// request.invalid, request.no_service, request.trashed, request.not_found, access.*.
func (s *Service) Decide(ctx context.Context, a access.Actor, id ref.ID, t Triage) (out TriagedRequest, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	t.Text = tidy(t.Text)
	if err := t.settle(); err != nil {
		return out, err
	}
	names, err := s.people.Colleagues(ctx, a)
	if err != nil {
		return out, err
	}
	working, err := s.working(ctx, a, opened.Space)
	if err != nil {
		return out, err
	}
	today, err := s.today(ctx, a.Org, opened.Space)
	if err != nil {
		return out, err
	}
	out.Act, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Get(ctx, tx, a.Org, id)
		if err != nil {
			return err
		}
		if was.Rev != t.Rev && was.AnswerRev > t.Rev && was.AnsweredBy != "" && was.AnsweredBy != a.Member {
			return errs.Newf(errs.Conflict, "request.first", "%s was first: this request is %s. Look at it before you answer again.", names[was.AnsweredBy].Name, was.State.words())
		}
		if was, err = kind.Current(ctx, tx, opened, t.Rev); err != nil {
			return err
		}
		now, err := s.decided(ctx, tx, was, t, today, working)
		if err != nil {
			return err
		}
		out.Request = now
		out.Letter, err = s.write(tx, &now, t)
		return err
	})
	return out, err
}

// decided is the request after a decision, as it was saved, with the steps of its service when it is taken on.
func (s *Service) decided(ctx context.Context, tx *journal.Tx, was Request, t Triage, today clock.Date, working []free.Span) (Request, error) {
	now := was
	if was.TrashedUS != 0 {
		return now, errTrashed
	}
	to, ok := next(was.Standing(today), t.To)
	if !ok {
		return now, was.stuck()
	}
	now.State, now.Until, now.DoneUS = to, "", 0
	now.AnsweredBy, now.AnswerRev = tx.Member(), was.Rev+1
	if t.Service != "" {
		now.Service = t.Service
	}
	switch t.To {
	case Accept:
		now.Assignee = tx.Member()
	case Delegate:
		n, err := db.One(ctx, tx, db.Scan1[int], qSeesSpace, tx.Org(), t.Member, now.Space, tx.Now())
		if err == nil && n == 0 {
			err = errs.New(errs.Invalid, "request.assignee_outside", "They don't see this request, so they can't do it. Choose somebody else, or give them access first.").With("body.member", "no member who sees the space")
		}
		if err != nil {
			return now, err
		}
		now.Assignee = t.Member
	case PutOff:
		if t.Until <= today {
			return now, errs.New(errs.Invalid, "request.invalid", "Choose a day that is still to come.").With("body.until", "A day after today.")
		}
		now.Until = t.Until
	case Finish:
		now.DoneUS = tx.Now()
	case Reopen:
		now.Assignee, now.AnsweredBy = "", tx.Member()
	}
	if now.AnsweredUS == 0 && t.To != Reopen {
		now.AnsweredUS = tx.Now()
	}
	if t.Text != "" {
		if err := now.say(RequestWord{AtUS: tx.Now(), By: tx.Member(), Became: to, Text: t.Text}); err != nil {
			return now, err
		}
	}
	if err := s.check(ctx, tx, was, &now, working); err != nil {
		return now, err
	}
	if err := kind.Save(tx, was, &now); err != nil || s.steps == nil || now.Service == "" || was.State.decided() || to != Accepted && to != Delegated {
		return now, err
	}
	of, err := s.offered(ctx, tx, tx.Org(), now.Space, now.Service)
	if err != nil || len(of.Steps) == 0 {
		return now, err
	}
	return now, s.steps.Make(ctx, tx, &now, of.Steps)
}

// Answerable gives a request that the actor may answer, and what the answering takes, where an answer
// can be given now. Errors: request.no_move, request.text_missing, request.invalid, request.trashed, request.not_found, access.*.
func (s *Service) Answerable(ctx context.Context, a access.Actor, id ref.ID, t Triage) (Request, access.Permit, error) {
	r, permit, err := s.Permitted(ctx, a, id)
	if err != nil {
		return r, permit, err
	}
	t.Text = tidy(t.Text)
	if err := t.settle(); err != nil {
		return r, permit, err
	}
	today, err := s.today(ctx, a.Org, r.Space)
	if err != nil {
		return r, permit, err
	}
	if _, ok := next(r.Standing(today), t.To); !ok {
		return r, permit, r.stuck()
	}
	return r, permit, nil
}

// Permitted gives a request that the actor may write, and a permit for its space.
// Errors: request.trashed, request.not_found, access.*.
func (s *Service) Permitted(ctx context.Context, a access.Actor, id ref.ID) (Request, access.Permit, error) {
	r, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err == nil && r.TrashedUS != 0 {
		err = errTrashed
	}
	return r, permit, err
}

// DecideIn is Decide inside an act that something else is part of, too: of a decision that was asked for.
// It says nothing by itself beyond t.Text. Errors: those of Decide.
func (s *Service) DecideIn(ctx context.Context, tx *journal.Tx, id ref.ID, t Triage) error {
	was, err := kind.Get(ctx, tx, tx.Org(), id)
	if err != nil {
		return err
	}
	today, err := s.today(ctx, tx.Org(), was.Space)
	if err != nil {
		return err
	}
	t.Text = tidy(t.Text)
	_, err = s.decided(ctx, tx, was, t, today, nil)
	return err
}

// AskIn marks a request that nobody has answered as one that waits for a decision, inside the act that
// asks for it; any other stays as it is. Errors: request.not_found.
func (s *Service) AskIn(ctx context.Context, tx *journal.Tx, id ref.ID) error {
	was, err := kind.Get(ctx, tx, tx.Org(), id)
	if err != nil || was.State != Fresh && was.State != Later || was.TrashedUS != 0 {
		return err
	}
	now := was
	now.State, now.Until, now.AnsweredBy, now.AnswerRev = Asked, "", tx.Member(), was.Rev+1
	return kind.Save(tx, was, &now)
}

// stuck says that something can't be done with a request any more.
func (r *Request) stuck() error {
	return errs.Newf(errs.Conflict, "request.no_move", "This request is %s, so that can't be done with it now. Open it again first.", r.State.words())
}

func (t *Triage) settle() error {
	bad := errs.New(errs.Invalid, "request.invalid", "This can't be answered like that. See the fields.")
	if utf8.RuneCountInString(t.Text) > maxSaid {
		bad = bad.With("body.text", "At most 4,000 characters.")
	}
	if left := letter.Left(t.Text); len(left) > 0 {
		return errs.New(errs.Invalid, "request.text_missing", "The text still has to be filled in: {{"+strings.Join(left, "}}, {{")+"}}.").With("body.text", "Fill in {{"+strings.Join(left, "}}, {{")+"}}, or take it out.")
	}
	if t.To == Delegate && t.Member == "" {
		bad = bad.With("body.member", "Say who does it.")
	}
	if t.To == PutOff {
		if _, err := clock.ParseDate(string(t.Until)); err != nil || t.Until >= never {
			bad = bad.With("body.until", "Write the day as 2026-03-29.")
		}
	}
	if _, known := moves[t.To]; !known {
		bad = bad.With("body.to", "accept, delegate, write, later, decline, done or reopen")
	}
	if u, err := url.Parse(t.Base); t.Base != "" && (err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "") {
		bad = bad.With("body.base", "Write it as https://anteroom.example.com.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// write makes the letter of an answer, with a link of its own.
func (s *Service) write(tx *journal.Tx, r *Request, t Triage) (*RequestLetter, error) {
	if t.Text == "" {
		return nil, nil
	}
	secret := newSecret()
	if _, err := tx.Derive(qNewLink, tx.Org(), sum(secret), r.ID, r.Gen, tx.Now()); err != nil {
		return nil, err
	}
	path := PagePath + secret
	out := &RequestLetter{Email: r.Email, Subject: "Re: " + r.Title, Text: letter.WithLink(t.Text, strings.TrimSuffix(t.Base, "/")+path), Path: path}
	out.Mailto, out.Fits = draft.Mailto(r.Email, out.Subject, out.Text)
	return out, nil
}

// RequestPage is a link to the page of a request.
type RequestPage struct {
	Path string  `json:"path" doc:"The address on this server, shown once"`
	Act  ref.Act `json:"act,omitempty"`
}

// NewLink makes another link to the page of a request; with reset, all made before end.
// Errors: request.trashed, request.not_found, access.*.
func (s *Service) NewLink(ctx context.Context, a access.Actor, id ref.ID, reset bool) (out RequestPage, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	secret := newSecret()
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		now, err := kind.Get(ctx, tx, a.Org, opened.ID)
		if err == nil && now.TrashedUS != 0 {
			err = errTrashed
		}
		if err != nil {
			return err
		}
		if was := now; reset {
			now.Gen++
			if err := kind.Save(tx, was, &now); err != nil {
				return err
			}
			out.Act = tx.Act()
		}
		_, err = tx.Derive(qNewLink, a.Org, sum(secret), id, now.Gen, tx.Now())
		return err
	})
	out.Path = PagePath + secret
	return out, err
}

// today is the date where dates of a space are read.
func (s *Service) today(ctx context.Context, org ref.Org, space ref.Space) (clock.Date, error) {
	name, err := s.people.ZoneOf(ctx, org, space)
	if err != nil {
		return "", err
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		loc = time.UTC // checked when it was stored
	}
	return clock.DateOf(s.clock.Now().In(loc)), nil
}

// words is a state in a sentence.
func (s State) words() string {
	return map[State]string{Fresh: "new", Asked: "waiting for a decision", Accepted: "accepted", Delegated: "delegated", Written: "to be put into a text", Later: "put off", Declined: "declined", Done: "done"}[s]
}
