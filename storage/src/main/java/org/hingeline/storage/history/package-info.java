/** Many sessions looked at together: trends of one exercise, measured in one way. */
package org.hingeline.storage.history;
