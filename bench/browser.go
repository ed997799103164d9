package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"time"
)

// browser measures in Chromium when Today and the board of tasks can be used, and how a drag runs.
func (b *bench) browser() (group, error) {
	g := group{title: "in the browser"}
	progress("Pages in Chromium")
	if err := exec.Command("../e2e/find-chromium").Run(); err != nil {
		g.remarks = append(g.remarks, "not measured: there is no Chromium on this machine")
		return g, nil
	}
	run := exec.Command("node", "../e2e/figures.mjs", "http://"+b.house.Addr, b.email, b.password, "5")
	run.Stderr = os.Stderr
	out, err := run.Output()
	if err != nil {
		return g, fmt.Errorf("in the browser: %w", err)
	}
	var took struct{ Empty, Today, EmptyFull, TodayFull, Board, Drag float64 } // ms
	if err := json.Unmarshal(out, &took); err != nil {
		return g, err
	}
	show := func(v float64) string { return millis(time.Duration(v * float64(time.Millisecond))) }
	g.figures = append(g.figures,
		figure{name: "Today can be used, processor at a quarter", measured: show(took.Today), reference: show(took.Empty), ratio: took.Today / took.Empty, value: took.Today, unit: "ms", atMost: true, aim: 1000},
		figure{name: "Today can be used, at full speed", measured: show(took.TodayFull), reference: show(took.EmptyFull), ratio: took.TodayFull / took.EmptyFull, value: took.TodayFull, unit: "ms"},
		figure{name: fmt.Sprintf("board of %d tasks can be used", tasks), measured: show(took.Board), reference: show(took.EmptyFull), ratio: took.Board / took.EmptyFull, value: took.Board, unit: "ms", atMost: true, aim: 1000},
		figure{name: "a card is dragged, between frames, p95", measured: show(took.Drag), value: took.Drag, unit: "ms", atMost: true, aim: 17})
	g.remarks = append(g.remarks, "beside Today: a page without anything in it, in the same browser; frames come every 16.7 ms at best")
	return g, nil
}
