package db

import "context"

// left is what the closures of one transaction leave to those that follow them in it.
type left map[any]leaving

type leaving struct {
	value any
	last  statement
}

// Leave leaves a value to the closures that come after this one in the same transaction,
// and puts off the statement that stores it: of what is left under one key, only the
// statement left last runs, before the commit. It is for a row that every closure
// changes, such as a counter. It stands last in a closure, which has to succeed then.
func (t *Tx) Leave(key, value any, q SQL, args ...any) error {
	args, err := t.begin(q, args)
	if err != nil {
		return err
	}
	if t.left == nil {
		t.left = left{}
	}
	t.left[key] = leaving{value, statement{q, args}}
	return nil
}

// Left gives what an earlier closure left under a key; nil when none did.
func (t *Tx) Left(key any) any { return t.left[key].value }

// store runs the statements that were put off.
func (l left) store(s statements) error {
	for _, one := range l {
		if _, err := s.ExecContext(context.Background(), string(one.last.q), one.last.args...); err != nil {
			return err
		}
	}
	return nil
}
