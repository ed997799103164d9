package main

import "context"

// creation is a row on its way.
type creation struct {
	task *task
	done chan error
}

// group is how many rows share one commit at most; as in the product.
const group = 32

func (s *store) create(t *task) error {
	c := &creation{t, make(chan error, 1)}
	s.queue <- c
	return <-c.done
}

// write is the one writer: whatever waits is committed together.
func (s *store) write() {
	defer close(s.done)
	for first := range s.queue {
		batch := []*creation{first}
	more:
		for len(batch) < group {
			select {
			case c, ok := <-s.queue:
				if !ok {
					break more
				}
				batch = append(batch, c)
			default:
				break more
			}
		}
		err := s.commit(batch)
		for _, c := range batch {
			c.done <- err
		}
	}
}

func (s *store) commit(batch []*creation) error {
	ctx := context.Background()
	if _, err := s.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	for _, c := range batch {
		t := c.task
		if _, err := s.make.ExecContext(ctx, org, t.id, t.space, t.createdUS, t.createdBy, t.title, t.due, orNull(t.dueTime), t.zone, t.dueUS, t.priority, t.notes); err != nil {
			_, _ = s.conn.ExecContext(ctx, "ROLLBACK")
			return err
		}
	}
	_, err := s.conn.ExecContext(ctx, "COMMIT")
	return err
}
