package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"anteroom/bench/load"
)

func (b *bench) bareIDs() ([]string, error) {
	a, err := b.theirs(200, load.Get(fmt.Sprintf("/tasks?limit=%d", tasks))).Once()
	if err != nil {
		return nil, err
	}
	var page struct{ Items []struct{ ID string } }
	if err := json.Unmarshal(a.Body, &page); err != nil {
		return nil, err
	}
	ids := make([]string, len(page.Items))
	for i, t := range page.Items {
		ids[i] = t.ID
	}
	return ids, nil
}

// create compares durable creates. How long one may wait is measured against an
// fsync of now.
func (b *bench) create() (group, error) {
	g := group{title: "durable creates: access check, record, journal and search entry here; a bare row in a group commit there"}
	body := func(line string) func(*load.Request, int, int) {
		return func(r *load.Request, client, n int) {
			r.Line, r.Body = line, b.draft(r.Body, client*1_000_003+n, false)
		}
	}
	for _, clients := range []int{16, 64} {
		progress("Creates by %d clients", clients)
		before, err := b.fsync()
		if err != nil {
			return g, err
		}
		c, err := b.compare(b.ours(200, body("POST /api/v1/tasks")), b.theirs(200, body("POST /tasks")), clients)
		if err != nil {
			return g, err
		}
		after, err := b.fsync()
		if err != nil {
			return g, err
		}
		now := (before + after) / 2
		g.figures = append(g.figures,
			c.rate(fmt.Sprintf("create, %d clients", clients), 70, 40),
			figure{name: "  its errors", measured: fmt.Sprint(c.errors), reference: fmt.Sprint(c.theyErrors), value: float64(c.errors), atMost: true},
			figure{
				name: "  its p99", measured: millis(c.p99), reference: millis(c.theirP99), ratio: float64(c.p99) / float64(c.theirP99),
				value: ms(c.p99), aim: 20 * ms(now) / 1.5, unit: "ms", atMost: true,
			})
		g.remarks = append(g.remarks, fmt.Sprintf("an fsync takes %s now; the aim of the p99 is 20 ms × fsync / 1.5 ms", millis(now)))
		g.remarks = append(g.remarks, c.remarks()...)
	}
	return g, nil
}

// fsync gives how long it takes to make 4 KiB durable at the end of a file in the
// folder of the data: the mean, because a commit has to sit through the slow ones too.
func (b *bench) fsync() (time.Duration, error) {
	f, err := os.Create(filepath.Join(b.dir, "fsync"))
	if err != nil {
		return 0, err
	}
	defer func() { _ = f.Close() }()
	const times = 200
	page := make([]byte, 4096)
	var sum time.Duration
	for range times {
		if _, err := f.Write(page); err != nil {
			return 0, err
		}
		start := time.Now()
		if err := f.Sync(); err != nil {
			return 0, err
		}
		sum += time.Since(start)
	}
	return sum / times, nil
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func millis(d time.Duration) string { return short(ms(d)) + " ms" }
