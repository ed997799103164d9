package live

// OfMemberAtMost is how many streams one member may have.
const OfMemberAtMost = ofMemberAtMost

// Open tells how many streams there are.
func (l *Live) Open() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.open
}
