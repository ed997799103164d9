package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"anteroom/bench/sample"
	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/identity"
	area "anteroom/internal/area/principal"
	"anteroom/internal/area/tag"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// watched is how many principals the guard is measured with.
const watched = 10

// guard measures looking two weeks ahead for ten principals: with only the calendar's
// weeks in memory, when nothing changed, and after one meeting was moved.
func (b *bench) guard() (group, error) {
	g := group{title: fmt.Sprintf("guard: %d days of %d principals, %d meetings a week each", guard.Horizon, watched, sample.PerWeek)}
	progress("The guard over %d principals", watched)
	dir := filepath.Join(b.dir, "guard")
	other := &bench{product: b.product, dir: b.dir}
	if _, err := other.demo(dir); err != nil {
		return g, err
	}
	lead, err := signInOf(dir, "lead")
	if err != nil {
		return g, err
	}
	token, err := other.cli("token", "create", "--data", dir, "--member", lead)
	if err != nil {
		return g, err
	}
	var weeks bytes.Buffer
	if err := sample.WriteWeeks(&weeks, time.Now().UTC()); err != nil {
		return g, err
	}
	h, err := openWatch(dir, token, watched, []string{"Europe/London"}, weeks.Bytes())
	if err != nil {
		return g, err
	}
	defer func() { _ = h.db.Close() }()
	t, err := h.measure()
	if err != nil {
		return g, err
	}
	row := func(name string, one, bare time.Duration, aim float64) figure {
		return figure{name: name, measured: millis(one), reference: millis(bare), ratio: float64(one) / float64(bare), value: ms(one), aim: aim, floor: 5 * aim, unit: "ms", atMost: true}
	}
	g.figures = append(g.figures,
		row("everything, from the weeks in memory", t.all, t.bare, 20),
		row("after one meeting moved", t.changed, t.bareOne, 1),
		row("nothing changed", t.kept, t.bare, 1))
	g.remarks = append(g.remarks, "beside it: reading the rows of as many meetings by index with the bare driver, of all or of the one whose meeting moved")
	return g, nil
}

func signInOf(dir, role string) (string, error) {
	text, err := os.ReadFile(filepath.Join(dir, "sign-ins.txt"))
	if err != nil {
		return "", err
	}
	for line := range strings.Lines(string(text)) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 && f[0] == role {
			return f[1], nil
		}
	}
	return "", errors.New("the demo names no " + role)
}

// watch is a house in this process whose lead assists some principals.
type watch struct {
	db        *db.DB
	j         *journal.Journal
	identity  *identity.Service
	principal *area.Service
	calendar  *calendar.Service
	actor     access.Actor
	spaces    []ref.Space
}

// openWatch gives the lead n principals, in one zone after the other, each with what a file says.
func openWatch(dir, token string, n int, zones []string, file []byte) (*watch, error) {
	ctx := context.Background()
	d, err := db.Open(ctx, db.Config{Dir: dir, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return nil, err
	}
	w := &watch{db: d, j: journal.New(d, clock.System{})}
	w.identity = identity.New(w.j, clock.System{})
	w.principal = area.New(w.j, clock.System{}, w.identity)
	w.calendar = calendar.New(w.j, clock.System{}, calendar.Config{Log: slog.New(slog.DiscardHandler)})
	lead, err := w.identity.ByToken(ctx, token)
	if err != nil {
		return nil, err
	}
	today := time.Now().UTC()
	for i := range n {
		p, _, err := w.principal.Create(ctx, lead, area.NewPrincipal{Name: fmt.Sprintf("Watched %d", i), Zone: zones[i%len(zones)], Place: "At home", Hours: office})
		if err != nil {
			return nil, err
		}
		if _, _, err := w.principal.Assign(ctx, lead, area.NewPartnership{Principal: p.ID, Member: lead.Member, Role: access.Assistant, From: clock.DateOf(today.AddDate(0, 0, -1)), SeesPrivate: true}); err != nil {
			return nil, err
		}
		w.spaces = append(w.spaces, p.Space)
	}
	// As of now, with the grants that this made, and without the demo's own people.
	if w.actor, err = w.identity.ByToken(ctx, token); err != nil {
		return nil, err
	}
	var grants []access.Grant
	for _, g := range w.actor.Grants() {
		for _, s := range w.spaces {
			if g.Space == s || string(g.Space) == string(w.actor.Org) {
				grants = append(grants, g)
				break
			}
		}
	}
	w.actor = access.NewActor(w.actor.Org, w.actor.Member, w.actor.Via, false, w.actor.At, grants)
	for _, s := range w.spaces {
		if _, err := w.calendar.Import(ctx, w.actor, calendar.ImportRequest{Space: s, Name: "Weeks"}, bytes.NewReader(file), nil); err != nil {
			return nil, err
		}
	}
	return w, nil
}

var office = []area.WorkingHours{{Days: []int{1, 2, 3, 4, 5}, From: "08:00", Until: "19:00"}}

type watchTimes struct{ all, changed, kept, bare, bareOne time.Duration }

func (w *watch) guard() *guard.Service {
	rules := joint.Rules(w.j, clock.System{}, w.principal, w.calendar, tag.New(w.j))
	return joint.Guard(w.j, clock.System{}, w.identity, w.principal, rules, w.calendar, joint.Resources(w.j, clock.System{}, w.identity, w.calendar))
}

func (w *watch) look(g *guard.Service) error {
	p, err := g.Look(context.Background(), w.actor, guard.Ask{Days: guard.Horizon})
	if err == nil && len(p.People) != watched {
		err = fmt.Errorf("the guard looks after %d people", len(p.People))
	}
	return err
}

func (w *watch) measure() (t watchTimes, err error) {
	g := w.guard()
	if t.all, err = repeat(func() error { return w.look(w.guard()) }); err != nil {
		return t, err
	}
	if t.kept, err = repeat(func() error { return w.look(g) }); err != nil {
		return t, err
	}
	if t.changed, err = w.afterMoves(g); err != nil {
		return t, err
	}
	t.bare, err = repeat(func() error {
		for _, s := range w.spaces {
			if err := bareSome(w.db, w.actor.Org, s, 3*sample.PerWeek); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return t, err
	}
	t.bareOne, err = repeat(func() error { return bareSome(w.db, w.actor.Org, w.spaces[0], 3*sample.PerWeek) })
	return t, err
}

// afterMoves moves a meeting to and fro, and times only the look after it.
func (w *watch) afterMoves(g *guard.Service) (time.Duration, error) {
	ctx := context.Background()
	from := clock.Of(time.Now())
	list, err := w.calendar.Window(ctx, w.actor, from, from.Add(7*24*time.Hour), w.spaces[:1], "UTC")
	if err != nil {
		return 0, err
	}
	for _, i := range list {
		if i.Recurring {
			continue
		}
		var took []time.Duration
		for n := range 60 {
			if _, _, err := w.calendar.MoveEvent(ctx, w.actor, calendar.Target{ID: i.Event}, calendar.Move{Minutes: 15 - n%2*30}); err != nil {
				return 0, err
			}
			start := time.Now()
			if err := w.look(g); err != nil {
				return 0, err
			}
			took = append(took, time.Since(start))
		}
		return median(took), nil
	}
	return 0, errors.New("no single meeting this week")
}

const qSomeRows db.SQL = `SELECT id, calendar, rev, title, place, link, status, class, first_us, last_us, zone FROM event
WHERE org = $1 AND space = $2 AND trashed_us IS NULL ORDER BY id LIMIT $3`

func bareSome(d *db.DB, org ref.Org, space ref.Space, n int) error {
	rows, err := d.Query(context.Background(), qSomeRows, org, space, n)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id, calendar, title, place, link, status, class, zone string
		var rev, first, last int64
		if err := rows.Scan(&id, &calendar, &rev, &title, &place, &link, &status, &class, &first, &last, &zone); err != nil {
			return err
		}
	}
	return rows.Err()
}
