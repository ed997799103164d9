package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"runtime"
	"time"

	"anteroom/bench/load"
	"anteroom/bench/sample"
	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/slot"
	"anteroom/internal/area/tag"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// asked is for how many people a time is looked for.
const asked = 20

// ask measures finding a time as a whole request: everybody's days, meetings and orders
// read, reckoned and told. Each of twenty people has 3,000 events, recurring ones among them.
func (b *bench) ask() (group, error) {
	g := group{title: fmt.Sprintf("finding a time, the whole request: %d people, 4 weeks, three zones, %d events each", asked, sample.Years)}
	progress("Finding a time for %d people over HTTP", asked)
	dir := filepath.Join(b.dir, "ask")
	other := &bench{product: b.product, dir: b.dir}
	if _, err := other.demo(dir); err != nil {
		return g, err
	}
	lead, err := signInOf(dir, "lead")
	if err != nil {
		return g, err
	}
	if other.token, err = other.cli("token", "create", "--data", dir, "--member", lead); err != nil {
		return g, err
	}
	var years bytes.Buffer
	if err := sample.WriteYears(&years, time.Now().UTC()); err != nil {
		return g, err
	}
	h, err := openWatch(dir, other.token, asked, []string{"Europe/London", "America/New_York", "Asia/Dubai"}, years.Bytes())
	if err != nil {
		return g, err
	}
	today := time.Now().UTC()
	q := slot.Ask{Minutes: 45, From: string(clock.DateOf(today)), Until: string(clock.DateOf(today.AddDate(0, 0, 27))), Zone: "Europe/London"}
	for _, s := range h.spaces {
		q.People = append(q.People, slot.Wanted{ID: ref.ID(s)})
	}
	warm, cold, bare, err := h.find(q)
	if closed := h.db.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return g, err
	}
	if other.house, err = other.serve(dir); err != nil {
		return g, err
	}
	defer other.tearDown()
	body, err := json.Marshal(q)
	if err != nil {
		return g, err
	}
	find := other.ours(200, func(r *load.Request, _, _ int) {
		r.Line, r.Body = "POST /api/v1/slots/find", append(r.Body, body...)
	})
	find.Count(200, 1) // reads the weeks into memory
	runtime.GC()       // of this program, which would work beside the server it measures
	result := find.Count(2000, 1)
	if result.Errors > 0 {
		return g, fmt.Errorf("%d requests failed; the first: %w", result.Errors, result.First)
	}
	row := func(name string, one time.Duration, aim, floor float64) figure {
		return figure{name: name, measured: millis(one), reference: millis(bare), ratio: float64(one) / float64(bare), value: ms(one), aim: aim, floor: floor, unit: "ms", atMost: aim > 0}
	}
	g.figures = append(g.figures,
		row("in memory, over HTTP, half of them faster", result.Quantile(0.5), 0, 0),
		row("in memory, over HTTP, one in a hundred slower", result.Quantile(0.99), 1, 5),
		row("in memory, in process", warm, 0, 0),
		row("cold, from the database, in process", cold, 25, 0))
	g.remarks = append(g.remarks, "beside it: reading the rows of as many meetings by index with the bare driver")
	return g, nil
}

// find times one question: with everything in memory, with no weeks in memory, and beside
// both reading as many bare rows.
func (w *watch) find(q slot.Ask) (warm, cold, bare time.Duration, err error) {
	service := func(cal *calendar.Service) *slot.Service {
		rules := joint.Rules(w.j, clock.System{}, w.principal, cal, tag.New(w.j))
		return joint.Slots(clock.System{}, w.identity, w.principal, rules, cal, joint.Resources(w.j, clock.System{}, w.identity, cal))
	}
	look := func(s *slot.Service) error {
		f, err := s.Find(context.Background(), w.actor, q)
		if err == nil && (len(f.Asked) != asked || f.Possible == 0 && len(f.Misses) == 0) {
			err = fmt.Errorf("%d people, %d possible", len(f.Asked), f.Possible)
		}
		return err
	}
	kept := service(w.calendar)
	if warm, err = repeat(func() error { return look(kept) }); err != nil {
		return warm, cold, bare, err
	}
	if cold, err = repeat(func() error { return look(service(calendar.New(w.j, clock.System{}, calendar.Config{}))) }); err != nil {
		return warm, cold, bare, err
	}
	bare, err = repeat(func() error {
		for _, s := range w.spaces {
			if err := bareSome(w.db, w.actor.Org, s, 6*sample.YearsPerWeek); err != nil {
				return err
			}
		}
		return nil
	})
	return warm, cold, bare, err
}
