import { z } from 'zod';
import { roles } from './role.js';

/** A role, by its name. Apart from the names, which a browser reads without it. */
export const roleSchema = z.enum(roles);
