package main

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"time"

	"anteroom/internal/core/paper"
)

// printedRows are those of a list of fifty pages.
const printedRows = 1040

// paper measures setting a long list as a PDF, beside packing its words without setting anything.
func (b *bench) paper() (group, error) {
	g := group{title: "a list as a PDF, in process"}
	progress("A list of %d rows as a PDF", printedRows)
	table := paper.Table{Columns: []paper.Column{{Class: "tick", Wide: 0.034}, {Name: "Task"}, {Name: "Due"}, {Name: "For"}, {Name: "Tags"}}}
	var words bytes.Buffer
	for i := range printedRows {
		cells := []string{fmt.Sprintf("Collect the papers for meeting %d and send them to everybody who comes", i), "Fri 27 Mar, 17:00", "Helen Okafor", "board, papers"}
		row := paper.Row{Cells: []paper.Cell{{Check: paper.Unchecked}}}
		for _, c := range cells {
			row.Cells = append(row.Cells, paper.Say(c))
			words.WriteString(c)
		}
		table.Rows = append(table.Rows, row)
	}
	d := paper.Document{Title: "Tasks", House: "Northlight Group", Printed: "Printed 27 March 2026", Made: time.Unix(1774612800, 0), Sheets: []paper.Sheet{{Title: "Tasks", Parts: []paper.Part{table}}}}
	var file []byte
	set, err := repeat(func() (err error) {
		file, err = paper.PDF(context.Background(), d, nil)
		return err
	})
	if err != nil {
		return g, err
	}
	packed, err := repeat(func() error {
		z := zlib.NewWriter(new(bytes.Buffer))
		for range 10 { // about as many bytes as the pages have before they are packed
			if _, err := z.Write(words.Bytes()); err != nil {
				return err
			}
		}
		return z.Close()
	})
	name := fmt.Sprintf("%d rows on 50 pages, %d KiB", printedRows, len(file)>>10)
	g.figures = []figure{{name: name, measured: millis(set), reference: millis(packed), ratio: float64(set) / float64(packed), value: ms(set), aim: 150, floor: 600, unit: "ms", atMost: true}}
	g.remarks = append(g.remarks, "beside it: ten times its words packed with zlib")
	return g, err
}
