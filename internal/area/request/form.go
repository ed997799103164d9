package request

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Where the pages of links are; a secret follows.
const (
	FormPath = "/ask/"
	PagePath = "/asked/"
)

const maxForms = 500

// RequestForm is a form by which people ask. Its secret is no part of it.
type RequestForm struct {
	record.Head
	Title   string `json:"title" doc:"What stands above it"`
	About   string `json:"about" doc:"What whoever asks should know"`
	Service ref.ID `json:"service,omitempty" doc:"Which service it asks for; anything when absent"`
	Members bool   `json:"members" doc:"Only colleagues who are signed in may ask"`
	Paused  bool   `json:"paused" doc:"It takes nothing at the moment"`
	Resets  int    `json:"resets" doc:"How often it got a new link"`
}

// RequestFormFields is a merge patch (RFC 7396) of a form.
type RequestFormFields struct {
	Title   op.Optional[string] `json:"title,omitzero" maxLength:"200"`
	About   op.Optional[string] `json:"about,omitzero" maxLength:"5000"`
	Service op.Optional[ref.ID] `json:"service,omitzero" maxLength:"36"`
	Members op.Optional[bool]   `json:"members,omitzero"`
	Paused  op.Optional[bool]   `json:"paused,omitzero"`
}

func (f RequestFormFields) apply(o *RequestForm) {
	f.Title.Apply(&o.Title)
	f.About.Apply(&o.About)
	f.Service.Apply(&o.Service)
	f.Members.Apply(&o.Members)
	f.Paused.Apply(&o.Paused)
}

// RequestFormDraft is a form that somebody makes.
type RequestFormDraft struct {
	ID    ref.ID    `json:"id,omitempty" maxLength:"36"`
	Space ref.Space `json:"space" maxLength:"36" doc:"For whom requests come by it"`
	RequestFormFields
}

// RequestFormAnswer is what a change of a form answers with.
type RequestFormAnswer struct {
	Form RequestForm `json:"form"`
	Path string      `json:"path,omitempty" doc:"The address on this server, shown once: when it is made, and when it gets a new one"`
	Act  ref.Act     `json:"act,omitempty" doc:"Undo takes this back; absent when nothing had to be changed"`
}

// secretLen is how long a secret is, in characters of base32: 130 bits.
const secretLen = 26

// newSecret makes a secret that nobody guesses.
func newSecret() string { return rand.Text() }

// sum is what is stored of a secret.
func sum(secret string) string {
	h := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(h[:])
}

// wellFormed reports whether a text can be a secret of ours.
func wellFormed(secret string) bool {
	return len(secret) == secretLen && strings.Trim(secret, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == ""
}

func (s *Service) settleForm(ctx context.Context, tx *journal.Tx, o *RequestForm) error {
	bad := errs.New(errs.Invalid, "request_form.invalid", "Some of this can't be kept as it is. See the fields.")
	o.Title, o.About = oneLine(o.Title), tidy(o.About)
	if o.Title == "" || utf8.RuneCountInString(o.Title) > 200 {
		bad = bad.With("body.title", "Say what can be asked here, in at most 200 characters.")
	}
	if utf8.RuneCountInString(o.About) > maxWhy {
		bad = bad.With("body.about", "At most 5,000 characters.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	if o.Service == "" {
		return nil
	}
	_, err := s.offered(ctx, tx, tx.Org(), o.Space, o.Service)
	return err
}

// CreateForm makes a form with its link. Errors: request_form.invalid, request_form.too_many,
// request_form.id_taken, request.no_service, access.*.
func (s *Service) CreateForm(ctx context.Context, a access.Actor, d RequestFormDraft) (out RequestFormAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(KindForm, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	secret := newSecret()
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		have, err := db.One(ctx, tx, db.Scan1[int], qFormsIn, a.Org, d.Space)
		if err == nil && have >= maxForms {
			err = errs.New(errs.Conflict, "request_form.too_many", "There are five hundred forms here. End one that is no longer used.")
		}
		if err != nil {
			return err
		}
		o := RequestForm{Head: record.Born(tx, d.ID, d.Space)}
		d.apply(&o)
		if err := s.settleForm(ctx, tx, &o); err != nil {
			return err
		}
		act, err := forms.Create(ctx, tx, &o)
		if err == nil { // sent again, it gets a new secret: the one before was not seen
			_, err = tx.Derive(qFormSecret, a.Org, o.ID, sum(secret))
		}
		out = RequestFormAnswer{o, FormPath + secret, act}
		return err
	})
	return out, err
}

func (s *Service) changeForm(ctx context.Context, a access.Actor, id ref.ID, rev int64, f func(*journal.Tx, RequestForm) (RequestForm, error)) (out RequestFormAnswer, err error) {
	opened, permit, err := forms.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := forms.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now, err := f(tx, was)
		if err != nil {
			return err
		}
		if out = (RequestFormAnswer{Form: now}); now.Rev != was.Rev {
			out.Act = tx.Act()
		}
		return nil
	})
	return out, err
}

// UpdateForm changes a form, or pauses it. Errors: request_form.invalid, request_form.stale,
// request.no_service, request_form.not_found, access.*.
func (s *Service) UpdateForm(ctx context.Context, a access.Actor, id ref.ID, rev int64, f RequestFormFields) (RequestFormAnswer, error) {
	return s.changeForm(ctx, a, id, rev, func(tx *journal.Tx, was RequestForm) (RequestForm, error) {
		now := was
		f.apply(&now)
		if err := s.settleForm(ctx, tx, &now); err != nil {
			return now, err
		}
		return now, forms.Save(tx, was, &now)
	})
}

// ResetForm gives a form a new link; the one before opens nothing from then on.
// Errors: request_form.stale, request_form.not_found, access.*.
func (s *Service) ResetForm(ctx context.Context, a access.Actor, id ref.ID, rev int64) (RequestFormAnswer, error) {
	secret := newSecret()
	out, err := s.changeForm(ctx, a, id, rev, func(tx *journal.Tx, was RequestForm) (RequestForm, error) {
		now := was
		now.Resets++
		if err := forms.Save(tx, was, &now); err != nil {
			return now, err
		}
		_, err := tx.Derive(qFormSecret, a.Org, id, sum(secret))
		return now, err
	})
	out.Path = FormPath + secret
	return out, err
}

// EndForm ends a form, unless it is taken back. Errors: request_form.not_found, access.*.
func (s *Service) EndForm(ctx context.Context, a access.Actor, id ref.ID) (RequestFormAnswer, error) {
	return s.changeForm(ctx, a, id, 0, func(tx *journal.Tx, was RequestForm) (RequestForm, error) { return forms.Trash(tx, was) })
}

const (
	fForms     db.Fragment = `SELECT ` + formColumns + ` FROM request_form t WHERE t.trashed_us IS NULL`
	fFormOrder db.Fragment = `ORDER BY t.id LIMIT 500`
)

// Forms lists the forms of those whose requests the actor reads.
func (s *Service) Forms(ctx context.Context, a access.Actor) ([]RequestForm, error) {
	b := db.Build(fForms)
	record.Visible(b, access.Scope(a, access.On(KindForm, access.Read)), false)
	b.Add(fFormOrder)
	all, err := db.All(ctx, s.j.DB(), scanForm, b.SQL(), b.Args()...)
	if all == nil {
		all = []RequestForm{}
	}
	return all, err
}
