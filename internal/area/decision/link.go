package decision

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/draft"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
	"anteroom/internal/core/when"
)

// Path is where the pages of links are; a secret follows.
const Path = "/decide/"

const maxLinks = 50

// OneLink is a link by which one decision can be answered once, as it was asked when it was made.
type OneLink struct {
	record.Head
	Decision ref.ID       `json:"decision"`
	Version  int          `json:"version" doc:"Of what was asked"`
	UsedUS   clock.Micros `json:"used_us,omitzero" doc:"When it was used"`
}

// DecisionLink is a new link. Its path can't be shown again.
type DecisionLink struct {
	Link    OneLink `json:"link"`
	Path    string  `json:"path" doc:"The address on this server, shown once"`
	Subject string  `json:"subject" doc:"Of the letter that takes it along"`
	Text    string  `json:"text" doc:"The letter"`
	Act     ref.Act `json:"act"`
}

const (
	secretLen = 26
	alphabet  = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
)

func sum(secret string) string {
	h := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(h[:])
}

// NewLink makes a link by which whoever has it answers a decision, once. base is where this
// house is reached. Errors: decision.not_found, decision.ended, decision_link.too_many, access.*.
func (s *Service) NewLink(ctx context.Context, a access.Actor, id ref.ID, base string) (out DecisionLink, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	names, err := s.people.MemberNames(ctx, a)
	if err != nil {
		return out, err
	}
	called, err := space.Names(ctx, s.j.DB(), a.Org, []ref.Space{opened.Space})
	if err != nil {
		return out, err
	}
	secret := rand.Text()
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		d, err := kind.Current(ctx, tx, opened, 0)
		switch {
		case err != nil:
			return err
		case !d.live(tx.Now()):
			return errEnded
		}
		have, err := db.All(ctx, tx, links.Scan, qLinksOf, a.Org, id)
		if err != nil {
			return err
		}
		if len(have) >= maxLinks {
			return errs.New(errs.Conflict, "decision_link.too_many", "There are fifty links to this. End one that is no longer used.")
		}
		l := OneLink{Head: record.Born(tx, "", d.Space), Decision: id, Version: d.Version}
		act, err := links.Create(ctx, tx, &l)
		if err == nil {
			_, err = tx.Derive(qSecret, a.Org, l.ID, sum(secret))
		}
		out = DecisionLink{Link: l, Path: Path + secret, Act: act}
		out.Subject, out.Text = d.letter(called[d.Space], names[a.Member], strings.TrimSuffix(base, "/")+out.Path)
		return err
	})
	return out, err
}

// letter takes a link along.
func (d *Decision) letter(who, by, address string) (subject, text string) {
	loc, err := time.LoadLocation(d.Zone)
	if err != nil {
		loc = time.UTC // checked when it was stored
	}
	first, _, _ := strings.Cut(who, " ")
	var b strings.Builder
	b.WriteString(draft.Hello(first))
	b.WriteString(d.Question + "\n")
	if d.Why != "" {
		b.WriteString("\n" + d.Why + "\n")
	}
	if o := d.option(d.Recommend); o != nil {
		b.WriteString("\nI would say: " + o.Title)
		if d.Because != "" {
			b.WriteString(". " + d.Because)
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "\nPlease decide by %s, %s time; one press is enough, and the link works once:\n%s\n", d.ByUS.Time().In(loc).Format("Monday 2 January 2006, 15:04"), when.City(loc), address)
	b.WriteString("\n" + d.otherwise() + "\n")
	return "To decide: " + d.Question, b.String() + draft.Signed(by, "")
}

// otherwise says what happens when nobody answers.
func (d *Decision) otherwise() string {
	if o := d.option(d.Otherwise); o != nil {
		return "If there is no answer by then: " + o.Title + "."
	}
	return "If there is no answer by then, nothing happens."
}

// EndLink ends a link. Errors: decision_link.not_found, access.*.
func (s *Service) EndLink(ctx context.Context, a access.Actor, id ref.ID) (ref.Act, error) {
	l, err := links.Get(ctx, s.j.DB(), a.Org, id)
	if err != nil {
		return "", err
	}
	if _, _, err := kind.Open(ctx, s.j.DB(), a, l.Decision, access.Read); err != nil { // a link to what is hidden is hidden, too
		return "", errs.Missing(string(KindLink))
	}
	_, permit, err := links.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return "", err
	}
	return s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := links.Get(ctx, tx, tx.Org(), id)
		if err != nil {
			return err
		}
		if _, err := links.Trash(tx, was); err != nil {
			return err
		}
		return tx.Reply(struct {
			Act ref.Act `json:"act"`
		}{tx.Act()})
	})
}

var (
	errGone    = errs.New(errs.NotFound, "decision_link.not_found", "This link has ended, or was never given out. Ask whoever sent it for a new one.")
	errUsed    = errs.New(errs.NotFound, "decision_link.used", "This link was used already; it works once. If you meant something else, tell whoever sent it.")
	errChanged = errs.New(errs.NotFound, "decision_link.changed", "The question has been changed since this link was sent. Ask whoever sent it for a new one.")
	errOver    = errs.New(errs.NotFound, "decision_link.over", "This is no longer open. If you would still like to say something, tell whoever sent the link.")
)

// found is what a secret opens.
type found struct {
	org      ref.Org
	link     OneLink
	decision Decision
}

// open finds what a secret opens, as long as it can be used. Errors: decision_link.*.
func (s *Service) open(ctx context.Context, r db.Reader, secret string) (f found, err error) {
	if len(secret) != secretLen || strings.Trim(secret, alphabet) != "" {
		return f, errGone
	}
	at, err := db.One(ctx, r, scanOwner, qBySecret, sum(secret))
	if errors.Is(err, db.ErrNoRows) {
		return f, errGone
	} else if err != nil {
		return f, err
	}
	f.org = at.org
	if f.link, err = links.Get(ctx, r, at.org, at.id); err != nil {
		return f, err
	}
	if f.decision, err = kind.Get(ctx, r, at.org, f.link.Decision); err != nil {
		return f, err
	}
	closed, err := space.Closed(ctx, r, at.org, f.decision.Space)
	switch {
	case err != nil:
		return f, err
	case f.link.TrashedUS != 0 || f.decision.TrashedUS != 0 || closed:
		return f, errGone
	case f.link.UsedUS != 0:
		return f, errUsed
	case !f.decision.live(s.now()):
		return f, errOver
	case f.decision.Version != f.link.Version:
		return f, errChanged
	}
	return f, nil
}

// Linked gives what the page of a link shows. Looking changes nothing. Errors: decision_link.*.
func (s *Service) Linked(ctx context.Context, secret string) (o outside.Decision, err error) {
	f, err := s.open(ctx, s.j.DB(), secret)
	if err != nil {
		return o, err
	}
	d := &f.decision
	called, err := space.Names(ctx, s.j.DB(), f.org, []ref.Space{d.Space})
	if err != nil {
		return o, err
	}
	names := map[ref.Member]string{}
	if asker, err := s.people.ActorOf(ctx, f.org, d.AskedBy, access.Link); err == nil { // who has left the house is not named
		if names, err = s.people.MemberNames(ctx, asker); err != nil {
			return o, err
		}
	}
	o = outside.Decision{Question: d.Question, Why: d.Why, For: called[d.Space], From: names[d.AskedBy], Because: d.Because, By: d.ByUS, Zone: d.Zone, Otherwise: d.otherwise()}
	for _, opt := range d.Options {
		one := outside.Choice{Key: opt.Key, Title: opt.Title, Recommended: opt.Key == d.Recommend}
		for _, e := range opt.Follows {
			one.Follows = append(one.Follows, e.Words)
		}
		o.Choices = append(o.Choices, one)
	}
	o.Organisation, err = db.One(ctx, s.j.DB(), db.Scan1[string], qOrgName, f.org)
	return o, err
}

// DecideByLink answers the decision of a link, and ends the link.
// Errors: decision_link.*, decision.no_option, decision.effect, decision.invalid.
func (s *Service) DecideByLink(ctx context.Context, secret, option, note string) (title string, err error) {
	note = strings.TrimSpace(note)
	if utf8.RuneCountInString(note) > maxWhy {
		return "", errs.New(errs.Invalid, "decision.invalid", "Some of this can’t be read. See below.").With("body.note", "At most 4,000 characters.")
	}
	f, err := s.open(ctx, s.j.DB(), secret)
	if err != nil {
		return "", err
	}
	o := f.decision.option(option)
	if o == nil {
		return "", errOption
	}
	_, permit := access.ByLink(f.org, f.decision.AskedBy, s.now(), f.decision.Space)
	var all []Ready
	if len(o.Follows) > 0 {
		asker, err := s.people.ActorOf(ctx, f.org, f.decision.AskedBy, access.Link)
		if err != nil {
			return "", undoable(o.Follows[0], err)
		}
		if all, err = s.readied(ctx, []access.Actor{asker}, &f.decision, o); err != nil {
			return "", err
		}
	}
	_, err = s.j.Write(ctx, permitted(permit, all), func(tx *journal.Tx) error {
		now, err := s.open(ctx, tx, secret)
		if err != nil {
			return err
		}
		if now.decision.Rev != f.decision.Rev {
			return errs.New(errs.Conflict, "decision.meanwhile", "Somebody has just changed this. Look at it again.")
		}
		if _, err := give(ctx, tx, now.decision, Given{Option: option, Way: ByLink, Note: note}, all); err != nil {
			return err
		}
		_, err = tx.Derive(qUsed, f.org, f.link.ID, tx.Now())
		return err
	})
	return o.Title, err
}
