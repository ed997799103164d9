package main

import (
	"fmt"
	"time"

	"anteroom/bench/load"
	"anteroom/bench/sample"
)

const listPath = "/api/v1/tasks?limit=50"

// read compares what reads: a page of tasks, the same unchanged, one task, a search.
func (b *bench) read() (group, error) {
	g := group{title: fmt.Sprintf("reading, over %s tasks", short(tasks))}
	add := func(ours, theirs load.Target, clients int, name string, aim, floor float64) error {
		c, err := b.compare(ours, theirs, clients)
		g.figures = append(g.figures, c.rate(name, aim, floor))
		g.remarks = append(g.remarks, c.remarks()...)
		return err
	}
	progress("Lists")
	list := b.ours(200, load.Get(listPath))
	one, err := list.Once()
	if err != nil {
		return g, err
	}
	bare, err := b.theirs(200, load.Get("/tasks?limit=50")).Once()
	if err != nil {
		return g, err
	}
	for _, clients := range []int{16, 64} {
		if err := add(list, b.theirs(200, load.Get("/tasks?limit=50")), clients, fmt.Sprintf("list of 50, %d clients", clients), 65, 35); err != nil {
			return g, err
		}
	}
	progress("An unchanged list")
	awaitQuarter(time.Minute)
	if one, err = list.Once(); err != nil {
		return g, err
	}
	unchanged := b.ours(304, func(r *load.Request, _, _ int) {
		r.Line, r.Header = "GET "+listPath, "If-None-Match: "+one.ETag+"\r\n"
	})
	if err := add(unchanged, b.theirs(200, load.Get("/constant")), 16, "unchanged list, 16 clients", 60, 30); err != nil {
		return g, err
	}
	progress("One task")
	ids, err := b.ids()
	if err != nil {
		return g, err
	}
	bareIDs, err := b.bareIDs()
	if err != nil {
		return g, err
	}
	if err := add(b.ours(200, getAny("/api/v1/tasks/", ids)), b.theirs(200, getAny("/tasks/", bareIDs)), 16, "get one, 16 clients", 50, 25); err != nil {
		return g, err
	}
	progress("Search")
	err = add(b.ours(200, load.Get("/api/v1/search?q="+sample.RareWord)), b.theirs(200, load.Get("/search?q="+sample.RareWord)), 16,
		"search of a rare word, 16 clients", 60, 35)
	g.remarks = append(g.remarks, fmt.Sprintf("a page is %s bytes here, of %d spaces, and %s bytes there; the unchanged list is compared with a constant body of 50 KB",
		short(float64(one.Size)), len(b.spaces), short(float64(bare.Size))),
		"µs: what the server itself works for one answer, over all cores")
	return g, err
}

// awaitQuarter waits until no quarter of an hour ends within need: tags of answers
// are new then.
func awaitQuarter(need time.Duration) {
	const quarter = 15 * time.Minute
	if left := quarter - time.Duration(time.Now().UnixNano())%quarter; left < need {
		time.Sleep(left + 10*time.Millisecond)
	}
}

// getAny asks for one after the other, each client in an order of its own.
func getAny(path string, ids []string) func(*load.Request, int, int) {
	return func(r *load.Request, client, n int) { r.Line = "GET " + path + ids[(client*997+n*31)%len(ids)] }
}

// ids pages through the product's tasks.
func (b *bench) ids() ([]string, error) {
	var ids []string
	for cursor := ""; ; {
		var page struct {
			Items []struct{ ID string }
			Next  string
		}
		if err := b.get("/api/v1/tasks?limit=200&cursor="+cursor, &page); err != nil {
			return nil, err
		}
		for _, t := range page.Items {
			ids = append(ids, t.ID)
		}
		if cursor = page.Next; cursor == "" {
			break
		}
	}
	if len(ids) < tasks {
		return nil, fmt.Errorf("there are only %d tasks", len(ids))
	}
	return ids, nil
}
