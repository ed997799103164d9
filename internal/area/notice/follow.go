package notice

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

const (
	// fresh is how late a reminder may be to count as in time; what is older was missed.
	fresh = 10 * time.Minute
	// back is how far what was missed is looked for.
	back = 7 * 24 * time.Hour
	// lookEvery is how often what has come due is looked for.
	lookEvery = 15 * time.Second
	// saveEvery is how often it is written down how far the journal was followed, and that the house was up.
	saveEvery = time.Minute
	// oldNews is what nobody is told any more who was not there.
	oldNews = 2 * 24 * time.Hour
)

// follower is how far this process has followed each organisation. It may be behind what is written
// down, never wrong: what is made twice is kept once.
type follower struct {
	mu      sync.Mutex
	of      map[ref.Org]*followed
	visible clock.Micros // up to where members were rung for what is shown by now
}

type followed struct {
	seq, savedSeq int64
	looked        clock.Micros // when what has come due was last looked for
	saved         clock.Micros
}

func newFollower() *follower { return &follower{of: map[ref.Org]*followed{}} }

// Run tells what there is to tell. It is called every second, and costs two short queries when
// nothing has happened.
func (s *Service) Run(ctx context.Context) error {
	s.follow.mu.Lock()
	defer s.follow.mu.Unlock()
	orgs, err := db.All(ctx, s.j.DB(), db.Scan1[ref.Org], qOrgs)
	if err != nil {
		return err
	}
	var failed []error
	for _, org := range orgs {
		if err := s.look(ctx, org); err != nil {
			failed = append(failed, fmt.Errorf("organisation %s: %w", org, err))
		}
	}
	return errors.Join(append(failed, s.ringForShown(ctx))...)
}

// look follows the journal of one organisation, and now and then looks for what has come due.
func (s *Service) look(ctx context.Context, org ref.Org) error {
	now := s.now()
	f := s.follow.of[org]
	if f == nil {
		f = &followed{}
		err := s.j.DB().QueryRow(ctx, qCursor, org).Scan(&f.seq, &f.looked)
		if err != nil && !errors.Is(err, db.ErrNoRows) {
			return err
		}
		f.savedSeq, f.saved = f.seq, f.looked
		s.follow.of[org] = f
		if f.looked == 0 { // a house that was never looked at has missed nothing
			f.looked = now
		}
	}
	head, err := s.j.Head(ctx, org)
	if err != nil {
		return err
	}
	for f.seq < head.Seq {
		if err := s.hear(ctx, org, f, now); err != nil {
			return err
		}
	}
	if due := now - f.looked; due >= 0 && due < clock.Micros(lookEvery/time.Microsecond) && f.saved != 0 {
		return nil
	}
	return s.remind(ctx, org, f, now)
}

// hear makes notices of the next rows of the journal.
func (s *Service) hear(ctx context.Context, org ref.Org, f *followed, now clock.Micros) error {
	rows, err := s.j.Outline(ctx, org, f.seq, journal.MaxPage)
	if err != nil || len(rows) == 0 {
		return err
	}
	by := map[ref.Kind][]journal.Row{}
	for _, r := range rows {
		if r.At > now.Add(-oldNews) {
			by[r.Kind] = append(by[r.Kind], r)
		}
	}
	var all []News
	var m *Moment
	for i := range s.kinds {
		k := &s.kinds[i]
		if k.News == nil {
			continue
		}
		var theirs []journal.Row
		for _, kind := range k.Follows {
			theirs = append(theirs, by[kind]...)
		}
		if len(theirs) == 0 {
			continue
		}
		if m == nil {
			if m, err = s.moment(ctx, org, now, now); err != nil {
				return err
			}
		}
		news, err := k.News(ctx, m, theirs)
		if err != nil {
			return err
		}
		all = append(all, named(k, news)...)
	}
	to := rows[len(rows)-1].Seq
	if err := s.tell(ctx, m, f, to, all, false); err != nil {
		return err // and again, from where it was
	}
	f.seq = to
	return nil
}

// named marks news with their kind, at the front of the name they are told once under.
func named(k *Kind, news []News) []News {
	for i := range news {
		news[i].Once = k.Name + ":" + news[i].Once
		if news[i].Of == (ref.Record{}) {
			news[i].Of = news[i].About
		}
	}
	return news
}

// remind looks for what has come due since it was last looked for.
func (s *Service) remind(ctx context.Context, org ref.Org, f *followed, now clock.Micros) error {
	since := max(f.looked, now.Add(-back))
	since = min(since, now.Add(-fresh)) // also what came due just before, should a clock have gone back
	m, err := s.moment(ctx, org, now, since)
	if err != nil {
		return err
	}
	var due, missed []News
	var failed []error // of one kind, which keeps no other from being told
	for i := range s.kinds {
		k := &s.kinds[i]
		if k.Due == nil {
			continue
		}
		news, err := k.Due(ctx, m)
		if err != nil {
			failed = append(failed, fmt.Errorf("%s: %w", k.Name, err))
		}
		for _, n := range named(k, news) {
			switch {
			case n.Fire > now || n.Fire <= since:
			case n.Fire <= now.Add(-fresh) && n.Fire <= f.looked: // not missed, only long ago
			case n.Fire <= now.Add(-fresh):
				missed = append(missed, n)
			default:
				due = append(due, n)
			}
		}
	}
	if err := s.tell(ctx, m, f, f.seq, due, false); err != nil {
		return err
	}
	if err := s.tell(ctx, m, f, f.seq, missed, true); err != nil {
		return err
	}
	f.looked = now
	if gone := now - f.saved; f.seq != f.savedSeq && f.seq-f.savedSeq > 5000 || gone < 0 || gone >= clock.Micros(saveEvery/time.Microsecond) || f.saved == 0 {
		failed = append(failed, s.save(ctx, org, f, now))
	}
	return errors.Join(failed...)
}

func (s *Service) save(ctx context.Context, org ref.Org, f *followed, now clock.Micros) error {
	err := s.write(ctx, func(tx *db.Tx) error { return goOn(tx, org, f.seq, now) })
	if err == nil {
		f.saved, f.savedSeq = now, f.seq
	}
	return err
}

func goOn(tx *db.Tx, org ref.Org, seq int64, now clock.Micros) error {
	_, err := tx.Exec(qGoOn, org, seq, now)
	return err
}

func (s *Service) moment(ctx context.Context, org ref.Org, now, since clock.Micros) (*Moment, error) {
	m := &Moment{Org: org, Now: now, Since: since, R: s.j.DB(), As: func(who ref.Member) (access.Actor, error) {
		return s.cfg.People.ActorOf(ctx, org, who, access.Job)
	}}
	var err error
	m.Hearers, err = hearers(ctx, m.R, org)
	return m, err
}

// tell writes down what members are told, each thing once, together with how far in the journal that is.
func (s *Service) tell(ctx context.Context, m *Moment, f *followed, seq int64, news []News, missed bool) error {
	if len(news) == 0 {
		return nil
	}
	muted, err := mutes(ctx, m.R, m.Org)
	if err != nil {
		return err
	}
	rung := map[ref.Member]bool{}
	err = s.write(ctx, func(tx *db.Tx) error {
		clear(rung)
		for i := range news {
			told, err := s.put(tx, m, &news[i], muted, missed)
			if err != nil {
				return err
			}
			if told {
				rung[news[i].Member] = true
			}
		}
		if f.saved == 0 || missed { // how long the house was down is known from before
			return nil
		}
		_, err := tx.Exec(qHeard, m.Org, seq)
		return err
	})
	if err != nil {
		return err
	}
	for who := range rung {
		s.bell.ring(m.Org, who)
	}
	return nil
}

const qHeard db.SQL = `UPDATE notice_cursor SET seq = $2 WHERE org = $1 AND seq < $2`

func (s *Service) put(tx *db.Tx, m *Moment, n *News, muted map[mutedBy]bool, missed bool) (bool, error) {
	h := m.Hearers[n.Member]
	if h == nil || n.By == n.Member || muted[mutedBy{n.Member, n.About}] {
		return false, nil
	}
	name, _, _ := strings.Cut(n.Once, ":")
	k := s.kind(name)
	how := h.Wants.how(k)
	silent := n.Silent || how == Off
	if how == Off && !n.Silent && !k.remembers() {
		return false, nil
	}
	show, why := h.plan(how, m.Now)
	if missed && why == AtOnce {
		why = Missed
	}
	changed, err := tx.Exec(qInsert, m.Org, n.Member, n.Once, ref.New(), name, n.Of.Kind, n.Of.ID, n.About.Kind, n.About.ID, n.By, n.At, n.Until, m.Now, show, why, silent)
	return changed > 0 && !silent && show <= m.Now, err
}

// remembers reports whether what was there while a member heard of nothing is no news later.
func (k *Kind) remembers() bool { return k.Due != nil }

const qNew db.SQL = `SELECT DISTINCT org, member FROM notice WHERE silent = 0 AND show_us > $1 AND show_us <= $2 ORDER BY org, member`

// ringForShown rings for what became visible by itself, and for what another process wrote.
func (s *Service) ringForShown(ctx context.Context) error {
	now, from := s.now(), s.follow.visible
	if from == 0 || from > now {
		from = now
	}
	s.follow.visible = now
	return db.Each(ctx, s.j.DB(), func(row db.Row) error {
		var org ref.Org
		var who ref.Member
		err := row.Scan(&org, &who)
		s.bell.ring(org, who)
		return err
	}, qNew, from.Add(-3*time.Second), now)
}
