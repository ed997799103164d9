package rearrange

// state is an arrangement in which nobody is in two places at once.
type state struct {
	m    *model
	at   []int32 // the choice of each item; -1 while it waits for one
	by   []int32 // the item that takes a cell, or -1
	cost int64   // of those that have a choice
}

func newState(m *model) *state {
	s := &state{m: m, at: make([]int32, len(m.choices)), by: make([]int32, m.cells)}
	for i := range s.at {
		s.at[i] = -1
	}
	for i := range s.by {
		s.by[i] = -1
	}
	return s
}

func (s *state) chosen(item int) *choice { return &s.m.choices[item][s.at[item]] }

// put gives an item a choice whose cells are free.
func (s *state) put(item, choice int) {
	c := &s.m.choices[item][choice]
	for _, cell := range c.cells {
		s.by[cell] = int32(item)
	}
	s.at[item] = int32(choice)
	s.cost += c.cost
}

// take takes the choice of an item away.
func (s *state) take(item int) {
	c := s.chosen(item)
	for _, cell := range c.cells {
		s.by[cell] = -1
	}
	s.at[item] = -1
	s.cost -= c.cost
}

// free reports whether nobody is in the way of a choice.
func (s *state) free(c *choice) bool {
	for _, cell := range c.cells {
		if s.by[cell] >= 0 {
			return false
		}
	}
	return true
}

// inTheWay adds those whose cells a choice takes, at most most of them; ok is false when there are more.
func (s *state) inTheWay(c *choice, most int, out []int32) (_ []int32, ok bool) {
	begin := len(out)
next:
	for _, cell := range c.cells {
		by := s.by[cell]
		if by < 0 {
			continue
		}
		for _, have := range out[begin:] {
			if have == by {
				continue next
			}
		}
		if len(out)-begin == most {
			return out, false
		}
		out = append(out, by)
	}
	return out, true
}

// copyOf keeps the choices.
func (s *state) copyOf(into []int32) []int32 { return append(into[:0], s.at...) }

// become takes choices over.
func (s *state) become(at []int32) {
	for i := range s.at {
		if s.at[i] >= 0 && s.at[i] != at[i] {
			s.take(i)
		}
	}
	for i, c := range at {
		if c >= 0 && s.at[i] < 0 {
			s.put(i, int(c))
		}
	}
}
