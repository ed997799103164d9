// Package repeated fills the demo with templates of what is done again and again, and with what runs by them: two now, one done.
package repeated
