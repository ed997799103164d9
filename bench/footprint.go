package main

import (
	"fmt"
	"os"
	"regexp"
	"time"

	"anteroom/bench/load"
	"anteroom/bench/process"
)

const mib = 1 << 20

func mibs(n int64) string { return short(float64(n)/mib) + " MiB" }

// size looks at the program and at the scripts of the page on which people sign in.
func (b *bench) size() (group, error) {
	g := group{title: "size"}
	ours, err := os.Stat(b.product)
	if err != nil {
		return g, err
	}
	bare, err := os.Stat(b.refBinary)
	if err != nil {
		return g, err
	}
	g.figures = append(g.figures, figure{
		name: "the program", measured: mibs(ours.Size()), reference: mibs(bare.Size()), ratio: float64(ours.Size()) / float64(bare.Size()),
		value: float64(ours.Size()) / mib, aim: 32, floor: 45, unit: "MiB", atMost: true,
	})
	page, err := b.ours(200, load.Get("/sign-in")).Once()
	if err != nil {
		return g, err
	}
	plain, packed := 0, 0
	for _, m := range script.FindAllSubmatch(page.Body, -1) {
		for i, header := range []string{"", "Accept-Encoding: gzip\r\n"} {
			a, err := b.ours(200, func(r *load.Request, _, _ int) { r.Line, r.Header = "GET "+string(m[1]), header }).Once()
			if err != nil {
				return g, err
			}
			if i == 0 {
				plain += a.Size
			} else {
				packed += a.Size
			}
		}
	}
	g.figures = append(g.figures, figure{
		name: "scripts of the sign-in page", measured: fmt.Sprintf("%.1f KiB", float64(plain)/1024), reference: fmt.Sprintf("%.1f KiB gzip", float64(packed)/1024),
		ratio: float64(plain) / float64(max(1, packed)), value: float64(plain) / 1024, aim: 15, floor: 15, unit: "KiB", atMost: true,
	})
	return g, nil
}

var script = regexp.MustCompile(`<script[^>]* src="([^"]+)"`)

// start measures how soon a server is ready on existing data, and what it holds when
// nobody asks it anything.
func (b *bench) start() (group, error) {
	progress("Starting and ending both")
	g := group{title: "start, on existing data"}
	const times = 9
	var ready, bare []time.Duration
	for range times {
		b.tearDown()
		b.house, b.reference = nil, nil
		if err := b.launch(); err != nil {
			return g, err
		}
		ready, bare = append(ready, b.house.Ready), append(bare, b.reference.Ready)
	}
	ours, theirs := median(ready), median(bare)
	g.figures = append(g.figures, figure{
		name: "ready after exec", measured: millis(ours), reference: millis(theirs), ratio: float64(ours) / float64(theirs),
		value: ms(ours), aim: 30, floor: 100, unit: "ms", atMost: true,
	})
	time.Sleep(3 * time.Second)
	f, err := b.anon("memory, idle", 40, 60)
	g.figures = append(g.figures, f)
	return g, err
}

// memory looks at what both hold right after all the load.
func (b *bench) memory() (group, error) {
	g := group{title: "memory (RssAnon), at once after the load above"}
	f, err := b.anon("memory, after load", 75, 120)
	g.figures = append(g.figures, f)
	return g, err
}

func (b *bench) anon(name string, aim, floor float64) (figure, error) {
	var held [2]int64
	for i, p := range []*process.Process{b.house, b.reference} {
		var err error
		if held[i], err = p.Anon(); err != nil {
			return figure{}, err
		}
	}
	return figure{
		name: name, measured: mibs(held[0]), reference: mibs(held[1]), ratio: float64(held[0]) / float64(held[1]),
		value: float64(held[0]) / mib, aim: aim, floor: floor, unit: "MiB", atMost: true,
	}, nil
}
