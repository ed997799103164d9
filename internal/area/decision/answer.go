package decision

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// instant reads a time on the wall. Errors: decision.invalid.
func instant(at, zoneName string) (clock.Micros, error) {
	bad := errs.New(errs.Invalid, "decision.invalid", "It can't be asked like this. See the fields.")
	z, err := zone.Load(zoneName)
	if err != nil {
		return 0, bad.With("body.zone", "Choose a time zone, such as Europe/London.")
	}
	t, _, ok := onwall.Read(at, z)
	if !ok {
		return 0, bad.With("body.until", "Write it as 2026-03-29T17:00.")
	}
	return t, nil
}

// Decide answers a decision: the principal does themselves; whoever works for them writes down
// what they were told. All that the option says follows is done in the same act, or nothing is.
// Errors: decision.stale, decision.ended, decision.no_option, decision.effect, decision.invalid,
// decision.not_found, access.*.
func (s *Service) Decide(ctx context.Context, a access.Actor, id ref.ID, rev int64, option, note string) (out DecisionAnswer, err error) {
	note = strings.TrimSpace(note)
	if utf8.RuneCountInString(note) > maxWhy {
		return out, errs.New(errs.Invalid, "decision.invalid", "Some of this can't be read. See the fields.").With("body.note", "At most 4,000 characters.")
	}
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	o := opened.option(option)
	if o == nil {
		return out, errOption
	}
	if !opened.live(s.now()) {
		return out, errEnded
	}
	names := []access.Actor{a}
	if asker, err := s.people.ActorOf(ctx, a.Org, opened.AskedBy, a.Via); err == nil {
		names = append(names, asker)
	}
	all, err := s.readied(ctx, names, &opened, o)
	if err != nil {
		return out, err
	}
	given := Given{Option: option, Way: Told, By: a.Member, Note: note}
	if role, _ := a.Role(opened.Space); role == access.Owner {
		given.Way = BySelf
	}
	_, err = s.j.Write(ctx, permitted(permit, all), func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now, err := give(ctx, tx, was, given, all)
		if err != nil {
			return err
		}
		out = DecisionAnswer{now, tx.Act()}
		return tx.Reply(out)
	})
	return out, err
}

// give saves an answer and does what follows.
func give(ctx context.Context, tx *journal.Tx, was Decision, g Given, all []Ready) (now Decision, err error) {
	g.AtUS, g.Followed = tx.Now(), []Followed{}
	if now, err = was.answered(g); err != nil {
		return now, err
	}
	if g.Followed, err = follow(ctx, tx, now.option(g.Option), all); err != nil {
		return now, err
	}
	now.Answer = &g
	return now, kind.Save(tx, was, &now)
}

// atOnce is how many decisions one run lets lapse; what is left follows in the next.
const atOnce = 100

const qDue db.SQL = `SELECT org, id FROM decision WHERE trashed_us IS NULL AND state = 'open' AND by_us <= $1 ORDER BY by_us LIMIT $2`

type owner struct {
	org ref.Org
	id  ref.ID
}

func scanOwner(row db.Row) (o owner, err error) { return o, row.Scan(&o.org, &o.id) }

// LapseDue lets every decision lapse that nobody answered in time, and does what was to happen
// then: it is the standing order of whoever asked. It is called every few seconds. One that can't
// be let go keeps no other up.
func (s *Service) LapseDue(ctx context.Context) error {
	all, err := db.All(ctx, s.j.DB(), scanOwner, qDue, s.now(), atOnce)
	if err != nil {
		return err
	}
	var failed []error
	for _, d := range all {
		if err := s.lapse(ctx, d.org, d.id); err != nil {
			failed = append(failed, fmt.Errorf("decision %s: %w", d.id, err))
		}
	}
	return errors.Join(failed...)
}

func (s *Service) lapse(ctx context.Context, org ref.Org, id ref.ID) error {
	opened, err := kind.Get(ctx, s.j.DB(), org, id)
	if err != nil {
		return err
	}
	permit := access.Founding(org, opened.AskedBy, access.Job, opened.Space)
	o := opened.option(opened.Otherwise)
	if o == nil || len(o.Follows) == 0 {
		return s.lapseWith(ctx, permit, opened, Given{Way: ByDate, Option: opened.Otherwise}, nil)
	}
	all, err := s.readiedByDate(ctx, org, &opened, o)
	if err == nil {
		err = s.lapseWith(ctx, permitted(permit, all), opened, Given{Way: ByDate, Option: opened.Otherwise}, all)
	}
	if errs.Of(err).Code == "decision.effect" {
		return s.lapseWith(ctx, permit, opened, Given{Way: ByDate, Failed: errs.Of(err).Msg}, nil)
	}
	return err
}

// readiedByDate readies what follows by itself, in the name of whoever asked.
func (s *Service) readiedByDate(ctx context.Context, org ref.Org, d *Decision, o *Option) ([]Ready, error) {
	asker, err := s.people.ActorOf(ctx, org, d.AskedBy, access.Job)
	if err != nil {
		return nil, undoable(o.Follows[0], err)
	}
	return s.readied(ctx, []access.Actor{asker}, d, o)
}

func (s *Service) lapseWith(ctx context.Context, permit access.Permit, opened Decision, g Given, all []Ready) error {
	_, err := s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Get(ctx, tx, tx.Org(), opened.ID)
		if err != nil || was.State != Open || was.TrashedUS != 0 || was.ByUS > tx.Now() || was.Rev != opened.Rev {
			return err // somebody was faster
		}
		given := g
		given.AtUS, given.Followed = tx.Now(), []Followed{}
		now, err := was.lapsed(given)
		if err != nil {
			return err
		}
		if o := now.option(given.Option); o != nil && len(all) > 0 {
			if given.Followed, err = follow(ctx, tx, o, all); err != nil {
				return err
			}
		}
		now.Answer = &given
		return kind.Save(tx, was, &now)
	})
	return err
}
