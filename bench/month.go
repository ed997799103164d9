package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"anteroom/bench/load"
	"anteroom/bench/sample"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/identity"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// month measures the month view of one principal over few and over many stored
// events; the month itself is the same. The big house is the one that bore the load.
func (b *bench) month() (group, error) {
	g := group{title: fmt.Sprintf("month view of one principal, %s instances", short(sample.Instances))}
	big, took, err := b.bigMonth()
	if err != nil {
		return g, err
	}
	small, err := b.smallMonth()
	if err != nil {
		return g, err
	}
	row := func(name string, one, other time.Duration) figure {
		return figure{name: name, measured: millis(one), reference: millis(other), ratio: float64(one) / float64(other)}
	}
	warm, growth := row("100,000 events, from memory", big.warm, big.bare), row("1,000 to 100,000, from memory", big.warm, small.warm)
	warm.value, warm.aim, warm.floor, warm.unit, warm.atMost = ms(big.warm), 1.5, 15, "ms", true
	growth.value, growth.aim, growth.floor, growth.unit, growth.atMost = growth.ratio, 2, 2, "×", true
	g.figures = append(g.figures, warm, growth,
		row("100,000 events, first look, from SQL", big.cold, big.bare),
		row("1,000 to 100,000, first look, from SQL", big.cold, small.cold),
		row("100,000 events, over HTTP", big.http, big.bare),
		figure{name: "importing 100,000 events", measured: short(100_000/took.Seconds()) + "/s"})
	g.remarks = append(g.remarks, "the aim is for what stays in memory after the first look, until something in the week changes",
		"beside it: reading as many plain rows by index with the bare driver, or the same month over 1,000 events")
	return g, nil
}

type monthTimes struct{ warm, cold, bare, http time.Duration }

func (b *bench) bigMonth() (t monthTimes, took time.Duration, err error) {
	progress("Importing 100,000 events")
	if took, err = b.importEvents(b.houseDir(), 100_000); err != nil {
		return t, 0, err
	}
	path := fmt.Sprintf("/api/v1/events?from_us=%d&to_us=%d&zone=Europe/London&spaces=%s", sample.MonthFrom.UnixMicro(), sample.MonthTo.UnixMicro(), b.principal.Space)
	t.http = b.ours(200, load.Get(path)).Count(50, 1).Quantile(0.5)
	err = b.house.Stop()
	b.house = nil
	if err != nil {
		return t, 0, err
	}
	progress("The month over 100,000 events")
	return t, took, b.inside(b.houseDir(), b.token, ref.Space(b.principal.Space), &t)
}

// smallMonth makes a house of its own.
func (b *bench) smallMonth() (t monthTimes, err error) {
	progress("The month over 1,000 events")
	dir := filepath.Join(b.dir, "small")
	other := &bench{product: b.product, dir: b.dir}
	assistant, err := other.demo(dir)
	if err != nil {
		return t, err
	}
	if other.token, err = b.cli("token", "create", "--data", dir, "--member", assistant); err != nil {
		return t, err
	}
	if other.house, err = b.serve(dir); err != nil {
		return t, err
	}
	defer other.tearDown()
	if err := other.look(); err != nil {
		return t, err
	}
	if _, err := other.importEvents(dir, 1_000); err != nil {
		return t, err
	}
	err = other.house.Stop()
	other.house = nil
	if err != nil {
		return t, err
	}
	return t, b.inside(dir, other.token, ref.Space(other.principal.Space), &t)
}

func (b *bench) importEvents(dir string, n int) (time.Duration, error) {
	name := filepath.Join(b.dir, "events.ics")
	f, err := os.Create(name)
	if err != nil {
		return 0, err
	}
	if err := sample.WriteCalendar(f, n); err != nil {
		return 0, err
	}
	if err := f.Close(); err != nil {
		return 0, err
	}
	start := time.Now()
	_, err = b.cli("import", "ics", name, "--data", dir, "--principal", b.principal.Email, "--calendar", "Bench")
	return time.Since(start), err
}

// inside opens a house in this process and asks its services, with the grants of
// whoever holds the token.
func (b *bench) inside(dir, token string, space ref.Space, t *monthTimes) error {
	ctx := context.Background()
	d, err := db.Open(ctx, db.Config{Dir: dir, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return err
	}
	defer func() { _ = d.Close() }()
	j := journal.New(d, clock.System{})
	actor, err := identity.New(j, clock.System{}).ByToken(ctx, token)
	if err != nil {
		return err
	}
	service := calendar.New(j, clock.System{}, calendar.Config{})
	if t.warm, err = repeat(func() error { return look(ctx, service, actor, space) }); err != nil {
		return err
	}
	if t.cold, err = repeat(func() error {
		return look(ctx, calendar.New(j, clock.System{}, calendar.Config{}), actor, space)
	}); err != nil {
		return err
	}
	t.bare, err = repeat(func() error { return bareRows(ctx, d, actor.Org, space) })
	return err
}

// repeat gives the median time of fn after some runs that warm it up.
func repeat(fn func() error) (time.Duration, error) {
	const warm, times = 5, 51
	took := make([]time.Duration, 0, times)
	for i := range warm + times {
		start := time.Now()
		if err := fn(); err != nil {
			return 0, err
		}
		if i >= warm {
			took = append(took, time.Since(start))
		}
	}
	return median(took), nil
}

func look(ctx context.Context, s *calendar.Service, a access.Actor, space ref.Space) error {
	found, err := s.Window(ctx, a, clock.Of(sample.MonthFrom), clock.Of(sample.MonthTo), []ref.Space{space}, "Europe/London")
	if err == nil && len(found) < sample.Instances {
		err = fmt.Errorf("the month has %d instances", len(found))
	}
	return err
}

const qRows db.SQL = `SELECT id, calendar, rev, title, place, link, status, class, busy, all_day, floating, first_us, last_us, zone FROM event
WHERE org = $1 AND space = $2 AND trashed_us IS NULL ORDER BY id LIMIT $3`

// bareRows reads as many rows as the month has instances, and no more.
func bareRows(ctx context.Context, d *db.DB, org ref.Org, space ref.Space) error {
	rows, err := d.Query(ctx, qRows, org, space, sample.Instances)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id, calendar, title, place, link, status, class, zone string
		var rev, first, last int64
		var busy, allDay, floating bool
		if err := rows.Scan(&id, &calendar, &rev, &title, &place, &link, &status, &class, &busy, &allDay, &floating, &first, &last, &zone); err != nil {
			return err
		}
	}
	return rows.Err()
}
