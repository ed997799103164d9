package notice

import (
	"context"
	"slices"
	"sync"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/ref"
)

// People knows members.
type People interface {
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
	// ActorOf gives a member as of now, for what the program does on their standing order.
	ActorOf(ctx context.Context, org ref.Org, id ref.Member, via access.Via) (access.Actor, error)
}

// Config is what the service needs beside the journal.
type Config struct {
	Clock     clock.Clock
	People    People
	Outbound  *outbound.Client
	PublicURL string // by which push services know who sends
}

// Service is everything that can be done with notices.
type Service struct {
	j      *journal.Journal
	cfg    Config
	kinds  []Kind
	follow *follower
	bell   *bell

	sending sync.Mutex // one look at what devices are to be told, in this process
}

// New makes the service of the kinds there are.
func New(j *journal.Journal, cfg Config, kinds []Kind) *Service {
	return &Service{j: j, cfg: cfg, kinds: kinds, follow: newFollower(), bell: newBell()}
}

func (s *Service) now() clock.Micros { return clock.Of(s.cfg.Clock.Now()) }

func (s *Service) kind(name string) *Kind {
	i := slices.IndexFunc(s.kinds, func(k Kind) bool { return k.Name == name })
	if i < 0 {
		return nil
	}
	return &s.kinds[i]
}

// NoticeSettings are what a member wants, and what there is to choose from.
type NoticeSettings struct {
	Wants NoticeWants `json:"wants"`
	Kinds []KindWish  `json:"kinds"`
	Zone  string      `json:"zone" doc:"IANA name of the zone whose clocks count: the one of their profile"`
}

// KindWish is a kind of notice with how the member hears of it.
type KindWish struct {
	Kind  string `json:"kind"`
	Label string `json:"label"`
	Help  string `json:"help"`
	How   How    `json:"how" enum:"off,at_once,digest"`
	Usual How    `json:"usual" enum:"off,at_once,digest"`
}

const qZone db.SQL = `SELECT zone FROM member WHERE org = $1 AND id = $2`

// Settings gives what the one who asks wants.
func (s *Service) Settings(ctx context.Context, a access.Actor) (NoticeSettings, error) {
	w, err := s.wants(ctx, a)
	if err != nil {
		return NoticeSettings{}, err
	}
	zone, err := db.One(ctx, s.j.DB(), db.Scan1[string], qZone, a.Org, a.Member)
	out := NoticeSettings{Wants: w, Kinds: []KindWish{}, Zone: zone}
	for i := range s.kinds {
		k := &s.kinds[i]
		out.Kinds = append(out.Kinds, KindWish{k.Name, k.Label, k.Help, w.how(k), k.Usually})
	}
	return out, err
}

// Set keeps what the one who asks wants. It counts for what happens from now on.
// Errors: notice_setting.invalid.
func (s *Service) Set(ctx context.Context, a access.Actor, w NoticeWants) (NoticeSettings, error) {
	if err := w.settle(s.kinds); err != nil {
		return NoticeSettings{}, err
	}
	text, err := json.Marshal(w, json.Deterministic(true))
	if err != nil {
		return NoticeSettings{}, err
	}
	err = s.write(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(qSet, a.Org, a.Member, string(text), s.now())
		return err
	})
	if err != nil {
		return NoticeSettings{}, err
	}
	s.bell.ring(a.Org, a.Member)
	return s.Settings(ctx, a)
}

// Mark notes that the one who asks has read some notices, or has not after all. It gives those that
// it changed, so that it can be taken back.
func (s *Service) Mark(ctx context.Context, a access.Actor, ids []ref.ID, done bool) ([]ref.ID, error) {
	changed := []ref.ID{}
	if len(ids) == 0 {
		return changed, nil
	}
	err := s.write(ctx, func(tx *db.Tx) error {
		changed = changed[:0]
		at := clock.Micros(0)
		if done {
			at = max(s.now(), 1)
		}
		q := db.In(db.Build(fMarkable, a.Org, a.Member), "AND", "id", ids).If(done, "AND read_us = 0").If(!done, "AND read_us <> 0")
		found, err := db.All(ctx, tx, db.Scan1[ref.ID], q.SQL(), q.Args()...)
		if err != nil {
			return err
		}
		for _, id := range found {
			if _, err := tx.Exec(qMark, a.Org, a.Member, id, at); err != nil {
				return err
			}
			changed = append(changed, id)
		}
		return nil
	})
	s.bell.ring(a.Org, a.Member)
	return changed, err
}

const fMarkable db.Fragment = `SELECT id FROM notice WHERE org = ? AND member = ?`

// NoticeMuted is something of which a member wants to hear no more.
type NoticeMuted struct {
	Kind ref.Kind     `json:"kind"`
	ID   ref.ID       `json:"id"`
	At   clock.Micros `json:"at_us"`
	// Title is empty for what is gone, or not theirs to see any more.
	Title string `json:"title"`
}

// Mutes lists them, the newest first.
func (s *Service) Mutes(ctx context.Context, a access.Actor) ([]NoticeMuted, error) {
	all, err := db.All(ctx, s.j.DB(), func(row db.Row) (m NoticeMuted, err error) { return m, row.Scan(&m.Kind, &m.ID, &m.At) }, qMutes, a.Org, a.Member)
	if err != nil || len(all) == 0 {
		return []NoticeMuted{}, err
	}
	of := make([]ref.Record, len(all))
	for i, m := range all {
		of[i] = ref.Record{Kind: m.Kind, ID: m.ID}
	}
	titles, err := s.titles(ctx, a, of)
	for i := range all {
		all[i].Title = titles[of[i]].Title
	}
	return all, err
}

// Mute stops notices about one thing. Errors: notice.mutes_full.
func (s *Service) Mute(ctx context.Context, a access.Actor, of ref.Record) error {
	err := s.write(ctx, func(tx *db.Tx) error {
		n, err := db.One(ctx, tx, db.Scan1[int], qMuteCount, a.Org, a.Member)
		if err != nil {
			return err
		}
		if n >= mutesOf {
			return errs.New(errs.Conflict, "notice.mutes_full", "You have muted a thousand things. Lift some of them in the settings first.")
		}
		_, err = tx.Exec(qMute, a.Org, a.Member, of.Kind, of.ID, s.now())
		return err
	})
	s.bell.ring(a.Org, a.Member)
	return err
}

// Unmute lets a member hear of something again, and see what they were told of it before.
func (s *Service) Unmute(ctx context.Context, a access.Actor, of ref.Record) error {
	err := s.write(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(qUnmute, a.Org, a.Member, of.Kind, of.ID)
		return err
	})
	s.bell.ring(a.Org, a.Member)
	return err
}
