package notice

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/push"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

const (
	triesOf   = 4 // for one message
	sendAtOne = 50
	namedIn   = 50 // notices of one message
)

// waits are the pauses after a try that failed.
var waits = [...]time.Duration{30 * time.Second, 5 * time.Minute, 30 * time.Minute, 2 * time.Hour}

const (
	qUnsent db.SQL = `SELECT org, member, id, once FROM notice WHERE sent_us = 0 AND silent = 0 AND show_us <= $1 ORDER BY show_us LIMIT 1000`
	qSent   db.SQL = `UPDATE notice SET sent_us = $4 WHERE org = $1 AND member = $2 AND once = $3 AND sent_us = 0`
	qTo     db.SQL = `SELECT d.id FROM push_device d JOIN session s ON s.org = d.org AND s.id = d.session AND s.member = d.member WHERE d.org = $1 AND d.member = $2 ORDER BY d.id`
	qQueue  db.SQL = `INSERT INTO push_message (org, device, id, notices, tries, next_us) VALUES ($1, $2, $3, $4, 0, $5)`

	qDueMessages db.SQL = `SELECT p.org, p.device, p.id, p.notices, p.tries, d.member, d.endpoint, d.p256dh, d.auth FROM push_message p
JOIN push_device d ON d.org = p.org AND d.id = p.device JOIN session s ON s.org = d.org AND s.id = d.session AND s.member = d.member WHERE p.next_us <= $1
ORDER BY ROW_NUMBER() OVER (PARTITION BY d.org, d.member ORDER BY p.next_us, p.id), p.next_us, p.id LIMIT $2` // everybody's first, then everybody's second
	qTake    db.SQL = `UPDATE push_message SET tries = tries + 1, next_us = $5 WHERE org = $1 AND device = $2 AND id = $3 AND tries = $4 AND next_us <= $6`
	qDefer   db.SQL = `UPDATE push_message SET next_us = $3 WHERE org = $1 AND device = $2 AND next_us < $3`
	qDone    db.SQL = `DELETE FROM push_message WHERE org = $1 AND device = $2 AND id = $3`
	qReached db.SQL = `UPDATE push_device SET reached_us = $3 WHERE org = $1 AND id = $2`
	qGone    db.SQL = `DELETE FROM push_device WHERE org = $1 AND id = $2`
)

// Send tells devices what is new. It is called every second, and ends in time whatever the push services do.
func (s *Service) Send(ctx context.Context) error {
	s.sending.Lock()
	defer s.sending.Unlock()
	if err := s.queue(ctx); err != nil {
		return err
	}
	due, err := db.All(ctx, s.j.DB(), scanMessage, qDueMessages, s.now(), sendAtOne)
	if err != nil {
		return err
	}
	return s.deliverAll(ctx, due)
}

// unsent is a notice of which no device was told yet.
type unsent struct {
	to
	id   ref.ID
	once string
}

type to struct {
	org    ref.Org
	member ref.Member
}

// queue makes one message for each device of whoever has something new, however much that is.
func (s *Service) queue(ctx context.Context) error {
	now := s.now()
	all, err := db.All(ctx, s.j.DB(), func(row db.Row) (u unsent, err error) { return u, row.Scan(&u.org, &u.member, &u.id, &u.once) }, qUnsent, now)
	if err != nil || len(all) == 0 {
		return err
	}
	standing, failed := s.worthSending(ctx, all)
	err = s.write(ctx, func(tx *db.Tx) error {
		ids := map[to]map[ref.ID]bool{}
		for _, u := range all {
			n, err := tx.Exec(qSent, u.org, u.member, u.once, max(now, 1))
			if err != nil {
				return err
			}
			if n > 0 { // no other process was faster
				if ids[u.to] == nil {
					ids[u.to] = map[ref.ID]bool{}
				}
				ids[u.to][u.id] = true
			}
		}
		for at, some := range ids {
			if err := enqueue(ctx, tx, at, slices.DeleteFunc(standing[at], func(id ref.ID) bool { return !some[id] }), now); err != nil {
				return err
			}
		}
		return nil
	})
	return errors.Join(failed, err)
}

// worthSending gives those of new notices that their members may see, the newest first. It is asked before the message
// is cut to its length: what is settled already, or taken back, would push out of it what stands.
func (s *Service) worthSending(ctx context.Context, all []unsent) (map[to][]ref.ID, error) {
	ids, standing := map[to][]ref.ID{}, map[to][]ref.ID{}
	for _, u := range all {
		ids[u.to] = append(ids[u.to], u.id)
	}
	var failed []error
	for at, some := range ids {
		devices, err := db.All(ctx, s.j.DB(), db.Scan1[ref.ID], qTo, at.org, at.member)
		if err == nil && len(devices) == 0 {
			continue
		}
		var rows []Notice
		if err == nil {
			var a access.Actor
			if a, err = s.cfg.People.ActorOf(ctx, at.org, at.member, access.Job); errs.KindOf(err) == errs.NotFound && err != nil {
				continue
			}
			if err == nil {
				rows, _, err = s.standing(ctx, a, some)
			}
		}
		if err != nil { // then it is found out when it is sent
			failed = append(failed, err)
			slices.Reverse(some)
			standing[at] = some
			continue
		}
		for _, n := range rows {
			standing[at] = append(standing[at], n.ID)
		}
	}
	return standing, errors.Join(failed...)
}

// enqueue makes a message of the newest of some notices for each device of a member.
func enqueue(ctx context.Context, tx *db.Tx, at to, ids []ref.ID, now clock.Micros) error {
	if len(ids) == 0 {
		return nil
	}
	devices, err := db.All(ctx, tx, db.Scan1[ref.ID], qTo, at.org, at.member)
	if err != nil {
		return err
	}
	text, err := json.Marshal(ids[:min(len(ids), namedIn)])
	if err != nil {
		return err
	}
	for _, d := range devices {
		if _, err := tx.Exec(qQueue, at.org, d, ref.New(), string(text), now); err != nil {
			return err
		}
	}
	return nil
}

type message struct {
	org     ref.Org
	device  ref.ID
	id      ref.ID
	notices []ref.ID
	tries   int
	member  ref.Member
	to      push.Receiver
}

func scanMessage(row db.Row) (m message, err error) {
	var ids []byte
	if err := row.Scan(&m.org, &m.device, &m.id, &ids, &m.tries, &m.member, &m.to.Endpoint, &m.to.P256dh, &m.to.Auth); err != nil {
		return m, err
	}
	return m, json.Unmarshal(ids, &m.notices)
}

func (s *Service) post(ctx context.Context, m *message, text []byte, urgent bool) (int, error) {
	k, err := s.key(ctx, m.org)
	if err != nil {
		return 0, err
	}
	ttl := 24 * time.Hour
	if urgent {
		ttl = time.Hour
	}
	sealed, err := k.Seal(m.to, push.Note{Text: text, TTL: ttl, Urgent: urgent, Contact: s.cfg.PublicURL}, s.cfg.Clock.Now())
	if err != nil {
		return http.StatusBadRequest, err
	}
	status, _, err := s.cfg.Outbound.Post(ctx, outbound.Post{URL: m.to.Endpoint, Header: sealed.Header, Body: sealed.Body})
	if errors.Is(err, outbound.ErrRefused) || errors.Is(err, outbound.ErrAddress) {
		return http.StatusGone, err // it will never be reached
	}
	return status, err
}

// Pushed is what a device is told.
type Pushed struct {
	Title string `json:"title"`
	Body  string `json:"body,omitempty"`
	URL   string `json:"url"`
	Tag   string `json:"tag"`
	Count int    `json:"count"`
}

const fByID db.Fragment = `SELECT ` + columns + ` FROM notice n WHERE n.org = ? AND n.member = ? AND n.silent = 0 AND n.read_us = 0`

const fStill db.Fragment = `AND (n.until_us = 0 OR n.until_us > ? OR n.why = 'missed')` + unmuted + ` ORDER BY n.show_us DESC, n.id DESC`

// standing gives those of some notices that are not read and that the member may see at this moment, the newest first.
func (s *Service) standing(ctx context.Context, a access.Actor, ids []ref.ID) ([]Notice, map[ref.ID]Words, error) {
	q := db.In(db.Build(fByID, a.Org, a.Member), "AND", "n.id", ids).Add(fStill, s.now())
	rows, err := db.All(ctx, s.j.DB(), scan, q.SQL(), q.Args()...)
	if err != nil || len(rows) == 0 {
		return nil, nil, err
	}
	words, err := s.seen(ctx, a, rows)
	rows = slices.DeleteFunc(rows, func(n Notice) bool { _, ok := words[n.ID]; return !ok })
	return rows, words, err
}

// payload says what a message says, to who they are at this moment; nil when there is nothing to say any more.
func (s *Service) payload(ctx context.Context, m *message) (text []byte, urgent bool, err error) {
	a, err := s.cfg.People.ActorOf(ctx, m.org, m.member, access.Job)
	if errs.KindOf(err) == errs.NotFound {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	now := s.now()
	rows, words, err := s.standing(ctx, a, m.notices)
	if err != nil {
		return nil, false, err
	}
	items, err := s.told(ctx, a, rows, words)
	if err != nil || len(items) == 0 {
		return nil, false, err
	}
	w, err := s.wants(ctx, a)
	if err != nil {
		return nil, false, err
	}
	people, err := hearers(ctx, s.j.DB(), a.Org)
	if err != nil || people[a.Member] == nil {
		return nil, false, err
	}
	for _, one := range items {
		urgent = urgent || s.kind(one.Kind).Urgent
	}
	text, err = json.Marshal(say(items, w, people[a.Member], m.id, now), json.Deterministic(true))
	return text, urgent, err
}

// say writes what a device shows: as little as the member chose.
func say(items []NoticeTold, w NoticeWants, h *Hearer, id ref.ID, now clock.Micros) Pushed {
	p := Pushed{Title: "Anteroom", Body: fmt.Sprintf("%d new", len(items)), URL: "/notifications", Tag: string(id), Count: len(items)}
	missed := 0
	for _, one := range items {
		if one.Why == Missed {
			missed++
		}
	}
	one := items[0]
	switch {
	case w.Push == "nothing":
	case missed > 0 && missed == len(items):
		p.Body = fmt.Sprintf("Missed while the house was down: %d", missed)
	case len(items) > 1 && one.Why == Digest:
		p.Body = fmt.Sprintf("Your digest: %d new", len(items))
	case len(items) > 1:
	case w.Push == "kind":
		p.Title, p.Body = one.Label, one.For
	default:
		p.Title, p.Body = one.Title, one.Text
		if one.At != 0 && !one.AllDay {
			loc := h.Zone.Location()
			at, _ := when.Clocks{First: loc}.Times(one.At, one.At, clock.DateOf(now.Time().In(loc)))
			p.Body += ", " + at + " " + when.City(loc)
		}
		if one.For != "" {
			p.Body += " · " + one.For
		}
	}
	if len(items) == 1 {
		p.URL = "/notifications?open=" + string(one.ID)
	}
	return p
}
